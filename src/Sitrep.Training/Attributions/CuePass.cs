using Sitrep.Attributions;
using Sitrep.Models;

namespace Sitrep.Training.Attributions;

/// <summary>The cue labels of a text: scores, slopes, and the labels of the moment.</summary>
internal static class CuePass
{
    private const int Hidden = AttributionShape.Hidden;

    /// <summary>Adds the slopes of the states and of the weights, and gives the loss and the labels that the scores of the moment say.</summary>
    public static (float Loss, byte[] Labels) Learn(AttributionLearner net, float[] states, byte[] gold, float[] slopes)
    {
        var labels = new byte[gold.Length];
        var loss = 0f;
        Span<float> shares = stackalloc float[3];
        var bias = net.CueBias.Change(0);
        var (changes, weights) = (net.Cue.Changes, net.Cue.Values);
        for (var i = 0; i < gold.Length; i++)
        {
            var state = states.AsSpan(i * Hidden, Hidden);
            var most = float.MinValue;
            for (var c = 0; c < 3; c++)
            {
                shares[c] = net.CueBias[0][c];
                for (var k = 0; k < Hidden; k++) shares[c] += weights[c * Hidden + k] * state[k];
                most = Math.Max(most, shares[c]);
            }
            var sum = 0f;
            for (var c = 0; c < 3; c++) sum += shares[c] = MathF.Exp(shares[c] - most);
            for (var c = 0; c < 3; c++) shares[c] /= sum;
            loss -= MathF.Log(Math.Max(1e-9f, shares[gold[i]]));
            labels[i] = i > 0 && labels[i - 1] != 0 && shares[2] > shares[1] && shares[2] > shares[0] ? (byte)2 : shares[1] + (i > 0 && labels[i - 1] != 0 ? 0 : shares[2]) > 0.4f ? (byte)1 : (byte)0;
            for (var c = 0; c < 3; c++)
            {
                var slope = shares[c] - (gold[i] == c ? 1 : 0);
                if (Math.Abs(slope) < 1e-4f) continue;
                bias[c] += slope;
                for (var k = 0; k < Hidden; k++)
                {
                    changes[c * Hidden + k] += slope * state[k];
                    slopes[i * Hidden + k] += slope * weights[c * Hidden + k];
                }
            }
        }
        return (loss, labels);
    }
}
