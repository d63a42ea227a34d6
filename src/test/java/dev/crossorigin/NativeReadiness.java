package dev.crossorigin;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks in compiled classes for what a native executable would lack or would hold from the day it
 * was built. Each complaint names the class, what it does, and the cure.
 *
 * @param classes the classes to look at
 * @param included the resources that the executable holds
 */
record NativeReadiness(JavaClasses classes, Set<String> included) {

    private static final Pattern OPENS =
            Pattern.compile(
                    "java\\.lang\\.(Class|ClassLoader|Module)\\.getResource.*"
                            + "|io\\.vertx\\.core\\.file\\.FileSystem\\.(readFile|open).*");

    private static final Pattern REFLECTS =
            Pattern.compile(
                    "java\\.lang\\.reflect\\..*"
                            + "|java\\.lang\\.Class\\.(forName|getDeclared.*|getMethods?|getFields?"
                            + "|getConstructors?|getRecordComponents|newInstance)"
                            + "|java\\.lang\\.ClassLoader\\.(loadClass|defineClass)"
                            + "|java\\.lang\\.invoke\\.MethodHandles.*"
                            + "|java\\.util\\.ServiceLoader\\..*");

    private static final Pattern BINDS =
            Pattern.compile(
                    "com\\.fasterxml\\.jackson\\.databind\\..*\\."
                            + "(readValues?|readerFor|readerForUpdating|convertValue|treeToValue|valueToTree)");

    private static final Pattern OF_THE_DAY =
            Pattern.compile(
                    "java\\.lang\\.System\\.(getenv|getProperty|getProperties|currentTimeMillis|nanoTime)"
                            + "|java\\.lang\\.(Integer|Long)\\.get(Integer|Long)"
                            + "|java\\.lang\\.Boolean\\.getBoolean"
                            + "|java\\.time\\..*\\.now|java\\.time\\.Clock\\..*"
                            + "|java\\.util\\.Random\\.<init>\\(\\)"
                            + "|java\\.util\\.(UUID|concurrent\\.ThreadLocalRandom)\\..*"
                            + "|java\\.security\\.SecureRandom\\..*|java\\.lang\\.Math\\.random"
                            + "|java\\.lang\\.Runtime\\.(availableProcessors|.*Memory)"
                            + "|java\\.net\\.InetAddress\\..*"
                            + "|org\\.eclipse\\.microprofile\\.config\\.ConfigProvider\\..*");

    /** Resources that are opened by a name that the executable does not hold. */
    List<String> missingResources() {
        return classes.stream()
                .filter(
                        type ->
                                accesses(type)
                                        .anyMatch(call -> OPENS.matcher(name(call)).matches()))
                .flatMap(this::missingResources)
                .toList();
    }

    private Stream<String> missingResources(JavaClass type) {
        var opened =
                texts(type).stream()
                        .map(text -> text.startsWith("/") ? text.substring(1) : text)
                        .filter(NativeReadiness::isResource)
                        .toList();
        return opened.isEmpty()
                ? Stream.of(
                        type.getName()
                                + " opens a resource, and its name is not to be seen in it; write the name there as a text")
                : opened.stream()
                        .filter(name -> !included.contains(name))
                        .map(
                                name ->
                                        "%s opens %s; add it to quarkus.native.resources.includes"
                                                .formatted(type.getName(), name));
    }

    private static boolean isResource(String name) {
        return name.contains(".")
                && !name.endsWith(".class")
                && NativeReadiness.class.getClassLoader().getResource(name) != null;
    }

    /** Reflection, service loaders and proxies of our own, which nobody has registered. */
    List<String> reflection() {
        return calls(REFLECTS, "an executable knows only what was registered; call it directly");
    }

    /** Classes that Jackson would have to bind by reflection. */
    List<String> binding() {
        return calls(BINDS, "Jackson would bind a class by reflection; read the tree instead");
    }

    private List<String> calls(Pattern what, String cure) {
        return classes.stream()
                .flatMap(NativeReadiness::accesses)
                .filter(call -> what.matcher(name(call)).matches())
                .map(call -> call.getOriginOwner().getName() + " calls " + name(call) + ": " + cure)
                .distinct()
                .sorted()
                .toList();
    }

    /** Static initialisers run when the executable is built, and what they read stays in it. */
    List<String> initialisers() {
        return classes.stream()
                .map(JavaClass::getStaticInitializer)
                .flatMap(Optional::stream)
                .flatMap(
                        start ->
                                reached(start).stream()
                                        .filter(name -> OF_THE_DAY.matcher(name).matches())
                                        .map(
                                                name ->
                                                        "the static initialiser of %s reaches %s: the executable would hold the answer of its build; ask when it is needed"
                                                                .formatted(
                                                                        start.getOwner().getName(),
                                                                        name)))
                .sorted()
                .toList();
    }

    private Set<String> reached(JavaCodeUnit start) {
        var seen = new HashSet<JavaCodeUnit>();
        var names = new TreeSet<String>();
        reach(start, seen, names);
        return names;
    }

    private void reach(JavaCodeUnit unit, Set<JavaCodeUnit> seen, Set<String> names) {
        if (!seen.add(unit)) {
            return;
        }
        unit.getAccessesFromSelf()
                .forEach(
                        access -> {
                            names.add(name(access));
                            access.getTarget()
                                    .resolveMember()
                                    .filter(JavaCodeUnit.class::isInstance)
                                    .map(JavaCodeUnit.class::cast)
                                    .filter(target -> classes.contain(target.getOwner().getName()))
                                    .ifPresent(target -> reach(target, seen, names));
                        });
    }

    private static Stream<JavaAccess<?>> accesses(JavaClass type) {
        return type.getAccessesFromSelf().stream().map(access -> access);
    }

    /** A constructor without parameters ends in (): a random one is then not given its seed. */
    private static String name(JavaAccess<?> access) {
        var name = access.getTargetOwner().getName() + "." + access.getTarget().getName();
        return access instanceof JavaConstructorCall call
                        && call.getTarget().getRawParameterTypes().isEmpty()
                ? name + "()"
                : name;
    }

    /** Every text that stands in a class. */
    private static Set<String> texts(JavaClass type) {
        var texts = new TreeSet<String>();
        var path = type.getName().replace('.', '/') + ".class";
        try (var bytes = NativeReadiness.class.getClassLoader().getResourceAsStream(path)) {
            new ClassReader(bytes).accept(new Texts(texts), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static final class Texts extends ClassVisitor {

        private final Set<String> texts;

        Texts(Set<String> texts) {
            super(Opcodes.ASM9);
            this.texts = texts;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String type, String signature, Object value) {
            add(value);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object value) {
                    add(value);
                }
            };
        }

        private void add(Object value) {
            if (value instanceof String text) {
                texts.add(text);
            }
        }
    }
}
