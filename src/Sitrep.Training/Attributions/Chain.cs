using Sitrep.Attributions;

namespace Sitrep.Training.Attributions;

/// <summary>The roles of a scene as a chain (conditional random field; Lafferty, McCallum and Pereira 2001) over the states of the decoder that reads.</summary>
internal sealed class Chain
{
    private const int States = RoleDecoder.States, Roles = RoleDecoder.Roles;
    private float[] forward = [], backward = [];

    /// <summary>Adds how the scores and the steps ought to change, and gives the loss: minus the logarithm of the right path's share.</summary>
    /// <param name="scores">The scores of the roles, a row a token.</param>
    /// <param name="steps">The scores of the roles behind each state, the start last.</param>
    /// <param name="gold">The right roles.</param>
    /// <param name="cueFirst">First token of the cue: it has no role.</param>
    /// <param name="cueEnd">Token after the cue.</param>
    /// <param name="changes">Gets the slopes of the loss for the scores.</param>
    /// <param name="stepChanges">Gets the slopes of the loss for the steps, added to what is there.</param>
    public float Learn(float[] scores, ReadOnlySpan<float> steps, ReadOnlySpan<byte> gold, int cueFirst, int cueEnd, float[] changes, Span<float> stepChanges)
    {
        var length = gold.Length;
        if (forward.Length < length * States) (forward, backward) = (new float[length * 2 * States], new float[length * 2 * States]);
        Forward(scores, steps, length, cueFirst, cueEnd);
        Backward(scores, steps, length, cueFirst, cueEnd);
        var all = Sum(forward.AsSpan((length - 1) * States, States));
        var right = 0f;
        var golden = RoleDecoder.Start;
        for (var at = 0; at < length; at++)
        {
            var row = changes.AsSpan(at * Roles, Roles);
            row.Clear();
            for (var state = at == 0 ? RoleDecoder.Start : 0; state <= (at == 0 ? RoleDecoder.Start : States - 1); state++)
            {
                for (var role = 0; role < (at >= cueFirst && at < cueEnd ? 1 : Roles); role++)
                {
                    var next = RoleDecoder.Next(state, role);
                    if (next < 0) continue;
                    var share = MathF.Exp((at == 0 ? 0 : forward[(at - 1) * States + state]) + scores[at * Roles + role] + steps[state * Roles + role] + backward[at * States + next] - all);
                    row[role] += share;
                    stepChanges[state * Roles + role] += share;
                }
            }
            right += scores[at * Roles + gold[at]] + steps[golden * Roles + gold[at]];
            row[gold[at]] -= 1;
            stepChanges[golden * Roles + gold[at]] -= 1;
            golden = RoleDecoder.Next(golden, gold[at]);
        }
        return all - right;
    }

    private void Forward(float[] scores, ReadOnlySpan<float> steps, int length, int cueFirst, int cueEnd)
    {
        Span<float> found = stackalloc float[States * States];
        Span<int> counts = stackalloc int[States];
        for (var at = 0; at < length; at++)
        {
            counts.Clear();
            for (var state = at == 0 ? RoleDecoder.Start : 0; state <= (at == 0 ? RoleDecoder.Start : States - 1); state++)
            {
                for (var role = 0; role < (at >= cueFirst && at < cueEnd ? 1 : Roles); role++)
                {
                    var next = RoleDecoder.Next(state, role);
                    if (next >= 0) found[next * States + counts[next]++] = (at == 0 ? 0 : forward[(at - 1) * States + state]) + scores[at * Roles + role] + steps[state * Roles + role];
                }
            }
            for (var next = 0; next < States; next++) forward[at * States + next] = Sum(found.Slice(next * States, counts[next]));
        }
    }

    private void Backward(float[] scores, ReadOnlySpan<float> steps, int length, int cueFirst, int cueEnd)
    {
        Span<float> found = stackalloc float[Roles];
        backward.AsSpan((length - 1) * States, States).Clear();
        for (var at = length - 1; at > 0; at--)
        {
            for (var state = 0; state < States; state++)
            {
                var count = 0;
                for (var role = 0; role < (at >= cueFirst && at < cueEnd ? 1 : Roles); role++)
                {
                    var next = RoleDecoder.Next(state, role);
                    if (next >= 0) found[count++] = scores[at * Roles + role] + steps[state * Roles + role] + backward[at * States + next];
                }
                backward[(at - 1) * States + state] = Sum(found[..count]);
            }
        }
    }

    private static float Sum(ReadOnlySpan<float> logarithms)
    {
        var most = -1e9f;
        foreach (var value in logarithms) most = Math.Max(most, value);
        if (most <= -1e8f) return -1e9f;
        var sum = 0f;
        foreach (var value in logarithms) sum += MathF.Exp(value - most);
        return most + MathF.Log(sum);
    }
}
