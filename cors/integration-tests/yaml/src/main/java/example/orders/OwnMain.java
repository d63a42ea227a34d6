package example.orders;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Says what it was started with, and starts. */
@QuarkusMain
public final class OwnMain {

    private OwnMain() {}

    public static void main(String... args) {
        System.out.println("Orders, with " + args.length + " arguments of its own");
        Quarkus.run(args);
    }
}
