package example.orders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What can be ordered. Somebody once set a header here, because a page was blocked. */
@Path("/catalogue")
public class Catalogue {

    @GET
    public Response all() {
        return Response.ok(List.of("tea", "coffee"))
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
