package dev.crossorigin.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossorigin.declared.Expectation;
import dev.crossorigin.declared.Inspection;
import dev.crossorigin.lint.CorsDeclaration;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Setting;
import java.util.List;

/** An inspection as one JSON object, for a pipeline. */
record CheckJson(Inspection inspection) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> SINGLE =
            List.of(CorsDeclaration.ENABLED, CorsDeclaration.MAX_AGE, CorsDeclaration.CREDENTIALS);

    private static final List<String> LISTS =
            List.of(
                    CorsDeclaration.ORIGINS,
                    CorsDeclaration.METHODS,
                    CorsDeclaration.HEADERS,
                    CorsDeclaration.EXPOSED);

    @Override
    public String toString() {
        var check = JSON.objectNode();
        check.put("profile", inspection.declaration().profile());
        check.set("policy", policy());
        var findings = check.putArray("findings");
        inspection.findings().forEach(finding -> findings.add(json(finding)));
        var expectations = check.putArray("expectations");
        inspection.expectations().forEach(expectation -> expectations.add(json(expectation)));
        return Json.of(check) + System.lineSeparator();
    }

    /** Lists as arrays; a property that nobody has set is null. */
    private ObjectNode policy() {
        var declaration = inspection.declaration();
        var policy = JSON.objectNode();
        for (var property : SINGLE) {
            var value = declaration.setting(property).map(CheckJson::json);
            policy.set(name(property), value.isPresent() ? value.get() : JSON.nullNode());
        }
        for (var property : LISTS) {
            var list = policy.putArray(name(property));
            declaration.elements(property).forEach(element -> list.add(json(element)));
        }
        return policy;
    }

    private static String name(String property) {
        return property.substring(CorsDeclaration.CORS.length() + 1);
    }

    private static ObjectNode json(Setting setting) {
        return JSON.objectNode().put("value", setting.value()).put("source", setting.source());
    }

    private static ObjectNode json(Finding finding) {
        var json =
                JSON.objectNode()
                        .put("rule", finding.rule().id())
                        .put("severity", finding.severity().toString())
                        .put("property", finding.setting().property())
                        .put("value", finding.setting().value())
                        .put("source", finding.setting().source())
                        .put("problem", finding.problem());
        finding.fix().ifPresent(fix -> json.put("fix", fix));
        finding.accepted().ifPresent(reason -> json.put("accepted", reason));
        return json;
    }

    private static ObjectNode json(Expectation expectation) {
        return JSON.objectNode()
                .put("name", expectation.name())
                .put("met", expectation.met())
                .put("why", expectation.why());
    }
}
