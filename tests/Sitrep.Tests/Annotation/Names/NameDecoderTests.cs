using Sitrep.Annotation.Names;
using Sitrep.Models;

namespace Sitrep.Tests.Annotation.Names;

public sealed class NameDecoderTests
{
    private static byte[] Decode(int tokens, params (int Token, int Label, int Score)[] scores)
    {
        var table = new int[tokens * NameShape.Labels];
        foreach (var (token, label, score) in scores) table[token * NameShape.Labels + label] = score;
        var labels = new byte[tokens];
        NameDecoder.Decode(table, labels);
        return labels;
    }

    [Fact]
    public void Without_any_score_everything_is_outside() => Assert.Equal(new byte[3], Decode(3));

    [Fact]
    public void A_first_token_alone_is_made_whole_or_given_up()
    {
        Assert.Equal([1, 3], Decode(2, (0, 1, 10), (1, 3, 2)));
        Assert.Equal([4], Decode(1, (0, 1, 10), (0, 4, 1)));
    }

    [Fact]
    public void A_name_does_not_change_its_kind_inside() => Assert.Equal([5, 7], Decode(2, (0, 1, 5), (0, 5, 4), (1, 7, 9)));

    [Fact]
    public void Random_scores_always_give_labels_that_fit_together()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var labels = new byte[random.Next(1, 12)];
            var scores = Enumerable.Range(0, labels.Length * NameShape.Labels).Select(_ => random.Next(-1000, 1000)).ToArray();
            NameDecoder.Decode(scores, labels);
            var open = -1;
            foreach (var label in labels)
            {
                var (place, kind) = label == 0 ? (-1, -1) : ((label - 1) % 4, (label - 1) / 4);
                Assert.Equal(place is 1 or 2 ? kind : -1, open);
                open = place is 0 or 1 ? kind : -1;
            }
            Assert.Equal(-1, open);
        }
    }
}
