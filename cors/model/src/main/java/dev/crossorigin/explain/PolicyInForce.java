package dev.crossorigin.explain;

import dev.crossorigin.declaration.Property;
import dev.crossorigin.policy.CorsPolicy;
import java.util.List;
import java.util.Map;

/** What is declared, and what would come of declaring otherwise. */
public interface PolicyInForce {

    /** The profile that it is declared for. */
    String profile();

    CorsPolicy policy();

    /** The policies of the other profiles, by name. */
    Map<String, CorsPolicy> elsewhere();

    /** The values of a property, in order; none if it is not set. */
    List<String> values(Property property);

    /** The policy with other values of some properties. */
    Trial with(Map<Property, List<String>> values);

    /** The change that gives a property these values where it is declared now. */
    Change change(Property property, List<String> values);
}
