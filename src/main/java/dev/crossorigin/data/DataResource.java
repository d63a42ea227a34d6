package dev.crossorigin.data;

import dev.crossorigin.data.Replacement.Done;
import dev.crossorigin.data.Replacement.Stale;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** {@code /data}: read and replace the record. Which pages may do so is declared, not coded. */
@Path(DataResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
class DataResource {

    static final String PATH = "/data";

    /** An answer may be stored, and has to be asked for again with its tag before it is used. */
    private static final String REVALIDATED = "no-cache";

    private final DataStore store;

    DataResource(DataStore store) {
        this.store = store;
    }

    @GET
    @NonBlocking
    public CompletionStage<Response> read(@Context HttpServerRequest request) {
        var condition = condition(request);
        return store.read()
                .map(
                        now -> {
                            if (!condition.isMatched(now.tag())) {
                                return stale(now);
                            }
                            return condition.isExcluded(now.tag())
                                    ? answer(Response.notModified(), now)
                                    : answer(Response.ok(now.json()), now);
                        })
                .toCompletionStage();
    }

    /** Without a body nothing is replaced and the record is answered as it is. */
    @PUT
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> replace(
            @Valid @Nullable Data data, @Context HttpServerRequest request) {
        if (data == null && request.bytesRead() > 0) {
            throw UnreadableBody.badRequest("The body is null or blank");
        }
        var condition = condition(request);
        var outcome =
                data == null
                        ? store.read().map(now -> kept(now, condition))
                        : store.replace(data, condition);
        return outcome.map(DataResource::answer).toCompletionStage();
    }

    private static Replacement kept(Representation now, Condition condition) {
        return condition.allowsWriting(now.tag()) ? new Done(now) : new Stale(now);
    }

    private static Condition condition(HttpServerRequest request) {
        var headers = request.headers();
        return new Condition(
                headers.getAll(HttpHeaders.IF_MATCH), headers.getAll(HttpHeaders.IF_NONE_MATCH));
    }

    private static Response answer(Replacement replacement) {
        var now = replacement.current();
        return replacement instanceof Stale ? stale(now) : answer(Response.ok(now.json()), now);
    }

    private static Response answer(ResponseBuilder response, Representation now) {
        return response.header(HttpHeaders.ETAG, now.tag())
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATED)
                .build();
    }

    private static Response stale(Representation now) {
        return HttpProblem.builder()
                .withStatus(Status.PRECONDITION_FAILED)
                .withTitle(Status.PRECONDITION_FAILED.getReasonPhrase())
                .withDetail(
                        "The record is not the one that the request is for. Read it again, and send"
                                + " its ETag in If-Match")
                .withHeader(HttpHeaders.ETAG, now.tag())
                .build()
                .toResponse();
    }

    /**
     * Names the methods there are, where another was used: REST's 405 leaves {@code Allow} out.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, 405</a>
     */
    @ServerResponseFilter
    public void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                && request.getUriInfo().getPath().equals(PATH)) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, PUT");
        }
    }

    /**
     * Seconds after which a caller may try again: the pool finds a database that is back within
     * this time.
     */
    private static final int RETRY_AFTER = 5;

    @ServerExceptionMapper
    public Response unavailable(StoreUnavailable fault) {
        Log.warnf("The store is unavailable: %s", fault.getCause());
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle(Status.SERVICE_UNAVAILABLE.getReasonPhrase())
                .withDetail(
                        "The record cannot be reached for now; try again in %d seconds"
                                .formatted(RETRY_AFTER))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .build()
                .toResponse();
    }
}
