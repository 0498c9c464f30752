package clearance.web;

import clearance.generate.ContextMap;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** The context map under the hazard areas. */
final class ContextRoutes {

    /** Layers in drawing order. */
    public record Layers(List<ContextMap.Layer> layers) {
    }

    void add(RoutesConfig routes) {
        routes.get("/api/context", context -> Answer.send(context, new Layers(ContextMap.LAYERS)));
        routes.get("/api/context/{layer}", context -> {
            String name = context.pathParam("layer");
            ContextMap.Layer layer = ContextMap.LAYERS.stream().filter(l -> l.id().equals(name)).findFirst()
                    .orElseThrow(() -> new WebException(WebException.NOT_FOUND, "Not found", "There is no layer \"" + name + "\"."));
            context.contentType("application/geo+json").header("Cache-Control", "max-age=3600").result(ContextMap.geoJson(layer));
        });
    }
}
