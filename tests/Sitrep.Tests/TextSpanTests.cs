namespace Sitrep.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_is_half_open()
    {
        var span = TextSpan.FromBounds(2, 5);
        Assert.True(span.Contains(2));
        Assert.False(span.Contains(5));
        Assert.Equal("cde", span.Of("abcdef"));
    }

    [Fact]
    public void Spans_that_only_touch_do_not_overlap() =>
        Assert.False(TextSpan.FromBounds(0, 3).Overlaps(TextSpan.FromBounds(3, 5)));

    [Fact]
    public void An_end_before_the_start_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(5, 2));
}
