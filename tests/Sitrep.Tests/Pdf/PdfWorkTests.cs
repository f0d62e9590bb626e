using System.Diagnostics;
using System.Text;
using Sitrep.Inputs;
using Sitrep.Pdf;
using Sitrep.Tests.Inputs;

namespace Sitrep.Tests.Pdf;

/// <summary>The work that a document asks for is bounded before it is done, without looking at a clock.</summary>
public sealed class PdfWorkTests
{
    private static List<InputEntry> Read(byte[] bytes) => [.. new PdfReader().Read(new EmbeddedDocument("report.pdf", "file:///report.pdf", bytes))];

    private static string Faults(byte[] bytes) => string.Join('\n', Read(bytes).Faults().Select(fault => fault.Message));

    [Fact]
    public void Forms_inside_forms_are_read_as_long_as_they_are_few() =>
        Assert.Contains("At least 12 people have died at Marn", Encoding.UTF8.GetString(Assert.Single(Read(SamplePdf.Forms(1)).Pages()).Content.Span), StringComparison.Ordinal);

    [Fact]
    public void Forms_that_draw_each_other_a_thousand_million_times_are_left_at_once()
    {
        var clock = Stopwatch.StartNew();
        Assert.Contains("more to draw than any page", Faults(SamplePdf.Forms(10)), StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), clock.Elapsed.ToString());
    }

    [Fact]
    public void Forms_that_draw_each_other_in_a_circle_are_left_at_once() => Assert.Contains("more to draw than any page", Faults(SamplePdf.Forms(3, isCircle: true)), StringComparison.Ordinal);

    [Fact]
    public void A_page_with_more_letters_than_a_book_is_left() =>
        Assert.Contains("more to draw than any page", Faults(SamplePdf.Raw(Encoding.ASCII.GetBytes("BT /F 12 Tf 60 700 Td (" + new string('a', 150_000) + ") Tj ET"))), StringComparison.Ordinal);

    [Fact]
    public void Pages_that_share_one_long_content_stop_where_the_work_outgrows_the_file()
    {
        var content = "BT /F 12 Tf 60 700 Td (At least 12 people have died at Marn) Tj ET " + string.Concat(Enumerable.Repeat("q Q ", 1 << 20));
        var entries = Read(SamplePdf.Shared(40, content));
        Assert.Single(entries.Pages());
        Assert.Contains("far more to draw than the file is large", Assert.Single(entries.Faults()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(abc) Tj", 3, "")]
    [InlineData(@"(a\)b(c)d)", 8, "")]
    [InlineData("<616263> Tj << /A 1 >>", 3, "")]
    [InlineData("% (not a string)\n(ab) Tj", 2, "")]
    [InlineData("/X Do /Y Do /X Do /Z gs", 0, "X2 Y1")]
    [InlineData("/ImDo 1 Do2", 0, "")]
    [InlineData("BI /W 1 ID ((((( EI (ab) Tj /X Do", 2, "X1")]
    public void Letters_and_drawings_are_counted_without_interpreting(string content, long letters, string drawings)
    {
        var drawn = new Dictionary<string, int>();
        Assert.Equal(letters, ContentScan.Letters(Encoding.Latin1.GetBytes(content), drawn));
        Assert.Equal(drawings, string.Join(' ', drawn.OrderBy(pair => pair.Key).Select(pair => pair.Key + pair.Value)));
    }

    [Fact]
    public void A_load_never_overflows()
    {
        var load = new ContentLoad(1L << 40, 1).Times(int.MaxValue);
        Assert.Equal(ContentLoad.Infinite.Bytes, load.Bytes);
        Assert.Equal(ContentLoad.Infinite.Bytes, (load + ContentLoad.Infinite).Bytes);
        Assert.Equal(int.MaxValue, load.Letters);
    }
}
