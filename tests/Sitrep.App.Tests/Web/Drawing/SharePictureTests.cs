using System.Buffers.Binary;
using System.IO.Compression;
using Sitrep.App.Web.Drawing;
using Sitrep.App.Web.Drawing.Pictures;

namespace Sitrep.App.Tests.Web.Drawing;

/// <summary>The picture for links: a PNG that readers of PNG accept, with the range, the name and the chart in it.</summary>
public sealed class SharePictureTests
{
    private static byte[] Picture(Action<DrawnStory>? more = null)
    {
        var story = new DrawnStory();
        story.Says("ministry", 46, DrawnStory.At(12, 10));
        story.Says("residents", 72, DrawnStory.At(12, 12), bound: Bound.AtLeast);
        more?.Invoke(story);
        return story.Drawings().Picture(story.Fold().Measures.First())!;
    }

    [Fact]
    public void A_png_unpacks_to_the_pixels_it_was_written_from()
    {
        var pixels = new byte[7 * 5 * 3];
        new Random(3).NextBytes(pixels);
        var file = PngWriter.Write(pixels, 7, 5);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], file[..4]);
        Assert.Equal((7, 5), (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))));
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var inflate = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        inflate.CopyTo(raw);
        var (rows, read) = (raw.ToArray(), new byte[pixels.Length]);
        for (var y = 0; y < 5; y++)
            for (var i = 0; i < 21; i++) read[y * 21 + i] = (byte)(rows[y * 22 + 1 + i] + (y > 0 ? read[(y - 1) * 21 + i] : 0));
        Assert.Equal(pixels, read);
        Assert.Equal(0xAE426082u, BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(file.Length - 4))); // the check sum of an empty IEND, known to all readers
    }

    [Fact]
    public void The_picture_is_1200_by_630_and_small()
    {
        var file = Picture();
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))));
        Assert.InRange(file.Length, 8_000, 150_000);
    }

    [Fact]
    public void Any_measure_can_be_drawn()
    {
        for (var seed = 1; seed < 10; seed++)
        {
            var story = MeasureChartPropertyTests.Random(seed);
            Assert.NotNull(story.Drawings().Picture(story.Fold().Measures.First()));
        }
    }

    [Fact]
    public void A_shape_is_filled_inside_and_not_outside_and_half_on_its_edge()
    {
        var canvas = new Canvas(20, 20, 0xffffff);
        canvas.Fill([[(5, 5), (15, 5), (15, 15.5), (5, 15.5)]], 0x000000);
        Assert.Equal(0x000000u, canvas[10, 10]);
        Assert.Equal(0xffffffu, canvas[2, 10]);
        Assert.InRange(canvas[10, 15] & 0xff, 120u, 135u);
    }

    [Fact]
    public void Shapes_over_one_another_are_one_shape()
    {
        var canvas = new Canvas(30, 10, 0xffffff);
        canvas.Fill([[(2, 2), (20, 2), (20, 8), (2, 8)], [(10, 2), (28, 2), (28, 8), (10, 8)]], 0x000000, 0.5);
        Assert.Equal(canvas[5, 5], canvas[15, 5]);
    }

    [Theory]
    [InlineData("46–72+ dead", true)]
    [InlineData("Überflutung in Zürich", true)]
    [InlineData("民政局の発表", false)]
    public void The_font_knows_what_it_can_write(string text, bool isKnown) => Assert.Equal(isKnown, StrokeFont.Default.Knows(text));

    [Fact]
    public void Every_letter_but_O_and_zero_has_strokes_of_its_own()
    {
        var drawn = new HashSet<string>();
        foreach (var c in "ABCDEFGHIJKLMNPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:-+~<>%?")
        {
            var canvas = new Canvas(30, 40, 0xffffff);
            StrokeFont.Default.Write(canvas, c.ToString(), 6, 28, 26, 0x000000);
            Assert.True(drawn.Add(Convert.ToBase64String(canvas.ToPng())), $"'{c}' looks like another");
        }
    }

    [Fact]
    public void A_long_name_is_cut_to_the_width()
    {
        var font = StrokeFont.Default;
        var cut = font.Fit(new string('m', 200), 30, 400);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.InRange(font.Width(cut, 30), 300, 400);
    }

    [Fact]
    public void The_range_says_at_least_with_a_plus()
    {
        var story = new DrawnStory();
        story.Says("ministry", 46, DrawnStory.At(12, 10));
        story.Says("residents", 72, DrawnStory.At(12, 12), bound: Bound.AtLeast);
        var measure = story.Fold().Measures.First();
        Assert.Equal("46–72+", SharePicture.Range(measure, DrawnUnit.Of(measure)));
    }
}
