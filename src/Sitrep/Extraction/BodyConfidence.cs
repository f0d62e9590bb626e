namespace Sitrep.Extraction;

/// <summary>How sure the model is of a page: what falls when a site changes its make-up.</summary>
internal static class BodyConfidence
{
    private const int Sure = 4 * BodyModel.Unit;
    private const int MostWords = 60;

    /// <summary>
    /// 0 to 100: how far the scores of the blocks lie from the border between article and furniture, longer blocks weighing more. Null for a page
    /// of which the model was not asked.
    /// </summary>
    public static int? Of(PageTree tree, BlockVectors vectors, int[] scores)
    {
        long sum = 0, whole = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (vectors.IsMenu(i)) continue;
            var weight = Math.Min(MostWords, tree.Blocks[i].Words);
            sum += (long)weight * Math.Min(Sure, Math.Abs(scores[i]));
            whole += (long)weight * Sure;
        }
        return whole == 0 ? null : (int)(100 * sum / whole);
    }
}
