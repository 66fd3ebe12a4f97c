package dev.lockstep.system.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** What the order service takes and what its limit is, and the latencies, over the number of connections. */
final class ConcurrencyPlot {

    private static final Rectangle SIZE = new Rectangle(720, 420);

    private final DefaultCategoryDataset rates = new DefaultCategoryDataset();
    private final DefaultCategoryDataset latencies = new DefaultCategoryDataset();

    /**
     * @param perSecond orders
     * @param limit orders per second that are parsed and validated, and not published
     * @param p50 milliseconds, as is p99
     */
    void add(int connections, double perSecond, double limit, double p50, double p99) {
        var category = "%,d".formatted(connections);
        rates.addValue(perSecond, "orders/s", category);
        rates.addValue(limit, "without publishing", category);
        latencies.addValue(p50, "p50", category);
        latencies.addValue(p99, "p99", category);
    }

    void write(Path svg) throws IOException {
        var plot = new CategoryPlot(rates, new CategoryAxis("connections"), new NumberAxis("orders per second"),
                lines(new Color(0x1f77b4), new Color(0xaec7e8)));
        plot.setDataset(1, latencies);
        plot.setRenderer(1, lines(new Color(0xff9f5a), new Color(0xd62728)));
        plot.setRangeAxis(1, new NumberAxis("milliseconds"));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        plot.mapDatasetToRangeAxis(1, 1);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        var chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        var picture = new SVGGraphics2D(SIZE.getWidth(), SIZE.getHeight());
        chart.draw(picture, SIZE);
        Files.writeString(svg, picture.getSVGDocument());
    }

    private static LineAndShapeRenderer lines(Color... colors) {
        var renderer = new LineAndShapeRenderer();
        for (int series = 0; series < colors.length; series++) {
            renderer.setSeriesPaint(series, colors[series]);
            renderer.setSeriesStroke(series, new BasicStroke(2));
        }
        return renderer;
    }
}
