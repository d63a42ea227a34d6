package dev.crossorigin.data;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response.Status;

/**
 * Replaces one method of quarkus-resteasy-problem 3.21.0 in the native executable. It reads a field
 * that Quarkus 3.33 has made private, which native-image refuses to link. Nobody has to log in to
 * this service, so the method is never called; a release that fits Quarkus makes this class
 * superfluous.
 */
@TargetClass(className = "io.quarkiverse.resteasy.problem.security.HttpUnauthorizedUtils")
final class UnauthorizedWithoutChallenge {

    @Substitute
    static Uni<HttpProblem> toProblem(RoutingContext routingContext, Exception exception) {
        return Uni.createFrom()
                .item(HttpProblem.valueOf(Status.UNAUTHORIZED, exception.getMessage()));
    }
}
