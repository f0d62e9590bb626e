using Sitrep.Annotation.Words;

namespace Sitrep.Tests.Annotation.Words;

public sealed class TreeDecoderTests
{
    [Fact]
    public void The_tree_is_the_best_of_all_trees_with_one_root()
    {
        var random = new Random(5);
        for (var round = 0; round < 400; round++)
        {
            var count = random.Next(1, 6);
            var scores = new int[count * (count + 1)];
            for (var i = 0; i < scores.Length; i++) scores[i] = i / (count + 1) == i % (count + 1) ? int.MinValue : random.Next(-1000, 1000);
            var heads = new int[count];
            TreeDecoder.Decode(scores, heads);
            Assert.True(IsTree(heads), string.Join(' ', heads));
            Assert.Equal(All(count).Where(IsTree).Max(tree => Score(scores, tree)), Score(scores, heads));
        }
    }

    [Fact]
    public void Two_words_that_want_each_other_are_parted_where_it_costs_least()
    {
        // Columns: first word, second word, third word, root.
        int[] scores = [int.MinValue, 90, 10, 20, 80, int.MinValue, 30, 0, 5, 6, int.MinValue, 50];
        var heads = new int[3];
        TreeDecoder.Decode(scores, heads);
        Assert.Equal([1, 2, 3], heads);
    }

    [Fact]
    public void A_word_alone_is_the_root()
    {
        var heads = new int[1];
        TreeDecoder.Decode([int.MinValue, -700], heads);
        Assert.Equal([1], heads);
    }

    [Fact]
    public void A_long_sentence_of_equal_scores_is_still_one_tree()
    {
        var heads = new int[200];
        TreeDecoder.Decode(new int[200 * 201], heads);
        Assert.True(IsTree(heads));
    }

    private static long Score(int[] scores, int[] heads) => heads.Select((head, word) => (long)scores[word * (heads.Length + 1) + head]).Sum();

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == heads.Length) != 1) return false;
        foreach (var word in Enumerable.Range(0, heads.Length))
        {
            var (at, steps) = (word, 0);
            for (; at != heads.Length && steps <= heads.Length; at = heads[at]) steps++;
            if (steps > heads.Length) return false;
        }
        return true;
    }

    private static IEnumerable<int[]> All(int count)
    {
        var heads = new int[count];
        var all = (int)Math.Pow(count + 1, count);
        for (var number = 0; number < all; number++)
        {
            for (int i = 0, left = number; i < count; i++, left /= count + 1) heads[i] = left % (count + 1);
            if (!heads.Where((head, word) => head == word).Any()) yield return [.. heads];
        }
    }
}
