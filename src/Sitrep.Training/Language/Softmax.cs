namespace Sitrep.Training.Language;

/// <summary>Likelihood of one of several scores.</summary>
internal static class Softmax
{
    /// <summary>Puts the slopes of the loss in the place of the scores and gives the loss: minus the logarithm of the right one's share.</summary>
    public static float Slopes(Span<float> scores, int right, float weight)
    {
        var most = float.MinValue;
        foreach (var score in scores) most = Math.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = MathF.Exp(scores[i] - most);
        var loss = -MathF.Log(Math.Max(1e-9f, scores[right] / sum));
        for (var i = 0; i < scores.Length; i++) scores[i] *= weight / sum;
        scores[right] -= weight;
        return loss;
    }
}
