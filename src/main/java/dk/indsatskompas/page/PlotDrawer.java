package dk.indsatskompas.page;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws the lines and dots of a plot on a printed page; a plot has nothing else in it. */
final class PlotDrawer implements SVGDrawer {
    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Drawing(svg, dotsPerPixel);
    }

    private record Drawing(Element svg, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(number(svg, "width") * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(number(svg, "height") * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) number(svg, "width"), (float) number(svg, "height"), graphics -> {
                        each("line", line -> draw(line, graphics));
                        each("circle", circle -> fill(circle, graphics));
                    });
        }

        private void each(String shape, Consumer<Element> drawing) {
            NodeList shapes = svg.getElementsByTagName(shape);
            for (int i = 0; i < shapes.getLength(); i++) {
                drawing.accept((Element) shapes.item(i));
            }
        }

        private static void draw(Element line, Graphics2D graphics) {
            graphics.setColor(Color.decode(line.getAttribute("stroke")));
            graphics.setStroke(new BasicStroke((float) number(line, "stroke-width")));
            graphics.draw(
                    new Line2D.Double(number(line, "x1"), number(line, "y1"), number(line, "x2"), number(line, "y2")));
        }

        private static void fill(Element circle, Graphics2D graphics) {
            double radius = number(circle, "r");
            graphics.setColor(Color.decode(circle.getAttribute("fill")));
            graphics.fill(new Ellipse2D.Double(
                    number(circle, "cx") - radius, number(circle, "cy") - radius, 2 * radius, 2 * radius));
        }

        private static double number(Element element, String attribute) {
            return Double.parseDouble(element.getAttribute(attribute));
        }
    }
}
