package dev.crossorigin.config;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Expectation;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Kind;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.lint.Cure;
import dev.crossorigin.lint.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inspection as the maps and lists that make its JSON. */
public final class InspectionJson {

    /** What makes the whole policy. */
    public static final List<Property> PROPERTIES =
            List.of(
                    Property.ENABLED,
                    Property.MAX_AGE,
                    Property.CREDENTIALS,
                    Property.ORIGINS,
                    Property.METHODS,
                    Property.HEADERS,
                    Property.EXPOSED);

    private InspectionJson() {}

    /** The object. */
    public static Map<String, @Nullable Object> of(Inspection inspection) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("profile", inspection.declaration().profile());
        json.put("policy", policy(inspection.declaration()));
        json.put("findings", inspection.findings().stream().map(InspectionJson::finding).toList());
        json.put("fixes", inspection.cures().stream().map(InspectionJson::fix).toList());
        json.put(
                "expectations",
                inspection.expectations().stream().map(InspectionJson::expectation).toList());
        return json;
    }

    /** Lists as arrays; a property that is not set is null. */
    private static Map<String, @Nullable Object> policy(CorsDeclaration declaration) {
        var policy = new LinkedHashMap<String, @Nullable Object>();
        for (var property : PROPERTIES) {
            var set = declaration.settings(property).stream().map(InspectionJson::setting).toList();
            policy.put(
                    property.name(),
                    property.kind() == Kind.LIST ? set : set.stream().findFirst().orElse(null));
        }
        return policy;
    }

    private static Map<String, @Nullable Object> setting(Setting setting) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("value", setting.value());
        json.put("source", setting.source().toString());
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("rule", finding.rule().id());
        json.put("severity", finding.severity().toString());
        json.put("property", finding.setting().place());
        json.put("value", finding.setting().value());
        json.put("source", finding.setting().source().toString());
        json.put("problem", finding.problem());
        finding.fix().ifPresent(fix -> json.put("fix", fix));
        finding.setting().expression().ifPresent(text -> json.put("expression", text));
        finding.accepted().ifPresent(reason -> json.put("accepted", reason));
        return json;
    }

    private static Map<String, @Nullable Object> fix(Cure cure) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("property", cure.property().key());
        json.put("line", cure.line());
        json.put("fixed", cure.fixed());
        json.put("findings", cure.all());
        return json;
    }

    private static Map<String, @Nullable Object> expectation(Expectation expectation) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", expectation.name());
        json.put("met", expectation.met());
        json.put("why", expectation.why());
        return json;
    }
}
