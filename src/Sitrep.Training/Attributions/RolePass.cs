using Sitrep.Attributions;
using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Attributions;

/// <summary>Source and content of one cue: scores, and the way back into the states. One cue at a time.</summary>
internal sealed class RolePass(AttributionLearner net)
{
    private const int Hidden = AttributionShape.Hidden, Role = AttributionShape.Role, Roles = RoleDecoder.Roles;
    private const float Bound = (float)IntegerLayer.Most / AttributionShape.One;
    private readonly CueScene scene = new();
    private readonly Chain chain = new();
    private float[] tokens = [], tokenSlopes = [];

    /// <summary>Computes what all tokens are for a cue; called once a text.</summary>
    public void Begin(float[] states)
    {
        var count = states.Length / Hidden;
        (tokens, tokenSlopes) = (new float[count * Role], new float[count * Role]);
        Products.Rows(states, count, Hidden, net.Token.Values, Role, tokens);
    }

    /// <summary>One cue: gathers the changes of the weights, adds to the slopes of the states, gives the loss.</summary>
    public float Learn(AttributionExample example, float[] states, byte[] cues, TokenRun cue, GoldAttribution? gold, float[] slopes, Random chance)
    {
        var view = example.View;
        scene.Set(view, cues, example.Text.Sentences[cue.Sentence], cue);
        var length = scene.End - scene.First;
        var wanted = new byte[length];
        example.Roles(gold, scene, wanted);
        var asker = new float[Role];
        Products.Rows(states.AsSpan(scene.Main * Hidden, Hidden).ToArray(), 1, Hidden, net.Asker.Values, Role, asker);
        EncoderPass.Add(asker, net.SeenBias[0]);
        var (seen, seenMask) = See(length, asker, chance);
        var around = new float[length * Role * 3];
        for (var at = 0; at < length; at++)
            for (var side = 0; side < 3; side++)
                if (at + side - 1 is var from && from >= 0 && from < length) seen.AsSpan(from * Role, Role).CopyTo(around.AsSpan((at * 3 + side) * Role));
        var hidden = new float[length * Role];
        Products.Rows(around, length, Role * 3, net.Around.Values, Role, hidden);
        var mask = new float[length * Role];
        for (var k = 0; k < hidden.Length; k++)
        {
            hidden[k] += net.AroundBias[0][k % Role];
            mask[k] = hidden[k] <= 0 || chance.NextSingle() < 0.1f ? 0 : 1 / 0.9f;
            hidden[k] *= mask[k];
        }
        var scores = new float[length * Roles];
        for (var at = 0; at < length; at++)
            for (var role = 0; role < Roles; role++) scores[at * Roles + role] = net.RoleBias[0][role] + Dot(hidden.AsSpan(at * Role, Role), net.Roles[role]);
        var changes = new float[length * Roles];
        var loss = chain.Learn(scores, net.Steps.Values, wanted, cue.First - scene.First, cue.End - scene.First, changes, net.Steps.Changes);
        Back(states, slopes, length, changes, hidden, mask, around, seenMask);
        return loss;
    }

    private (float[] Seen, float[] Mask) See(int length, float[] asker, Random chance)
    {
        var (seen, mask) = (new float[length * Role], new float[length * Role]);
        for (var at = 0; at < length; at++)
        {
            var i = scene.First + at;
            var place = net.Places[(int)scene.Place(i)];
            var between = net.Betweens[(int)scene.Between(i)];
            var other = net.Others[(int)scene.Other(i)];
            for (var k = 0; k < Role; k++)
            {
                var sum = tokens[i * Role + k] + asker[k] + place[k] + between[k] + other[k];
                mask[at * Role + k] = sum <= 0 || sum > Bound || chance.NextSingle() < 0.1f ? 0 : 1 / 0.9f;
                seen[at * Role + k] = sum * mask[at * Role + k];
            }
        }
        return (seen, mask);
    }

    private void Back(float[] states, float[] slopes, int length, float[] changes, float[] hidden, float[] mask, float[] around, float[] seenMask)
    {
        var inner = new float[length * Role];
        var roleBias = net.RoleBias.Change(0);
        var aroundBias = net.AroundBias.Change(0);
        for (var at = 0; at < length; at++)
        {
            for (var role = 0; role < Roles; role++)
            {
                var slope = changes[at * Roles + role];
                if (slope == 0) continue;
                roleBias[role] += slope;
                var own = net.Roles.Changes.AsSpan(role * Role, Role);
                var weights = net.Roles[role];
                for (var k = 0; k < Role; k++)
                {
                    own[k] += slope * hidden[at * Role + k];
                    inner[at * Role + k] += slope * weights[k];
                }
            }
        }
        for (var k = 0; k < inner.Length; k++) aroundBias[k % Role] += inner[k] *= mask[k];
        var padded = (length + 7) / 8 * 8;
        Products.Rows(Products.Turn(inner, length, Role, padded), Role, padded, Products.Turn(around, length, Role * 3, padded), Role * 3, net.Around.Changes, add: true);
        var spread = new float[length * Role * 3];
        Products.Rows(inner, length, Role, Products.Turn(net.Around.Values, Role, Role * 3, Role), Role * 3, spread);
        var seenSlopes = new float[length * Role];
        for (var at = 0; at < length; at++)
            for (var side = 0; side < 3; side++)
                if (at + side - 1 is var from && from >= 0 && from < length) EncoderPass.Add(seenSlopes.AsSpan(from * Role, Role), spread.AsSpan((at * 3 + side) * Role, Role));
        var asker = new float[Role];
        for (var at = 0; at < length; at++)
        {
            var slope = seenSlopes.AsSpan(at * Role, Role);
            for (var k = 0; k < Role; k++) slope[k] *= seenMask[at * Role + k];
            var i = scene.First + at;
            EncoderPass.Add(tokenSlopes.AsSpan(i * Role, Role), slope);
            EncoderPass.Add(asker, slope);
            EncoderPass.Add(net.Places.Change((int)scene.Place(i)), slope);
            EncoderPass.Add(net.Betweens.Change((int)scene.Between(i)), slope);
            EncoderPass.Add(net.Others.Change((int)scene.Other(i)), slope);
        }
        EncoderPass.Add(net.SeenBias.Change(0), asker);
        var main = states.AsSpan(scene.Main * Hidden, Hidden);
        for (var k = 0; k < Role; k++)
        {
            var own = net.Asker.Changes.AsSpan(k * Hidden, Hidden);
            var weights = net.Asker[k];
            for (var h = 0; h < Hidden; h++)
            {
                own[h] += asker[k] * main[h];
                slopes[scene.Main * Hidden + h] += asker[k] * weights[h];
            }
        }
    }

    /// <summary>Carries what all cues of the text asked of the tokens into the states; called once a text, after its cues.</summary>
    public void End(float[] states, float[] slopes)
    {
        var (count, padded) = (states.Length / Hidden, (states.Length / Hidden + 7) / 8 * 8);
        Products.Rows(Products.Turn(tokenSlopes, count, Role, padded), Role, padded, Products.Turn(states, count, Hidden, padded), Hidden, net.Token.Changes, add: true);
        Products.Rows(tokenSlopes, count, Role, Products.Turn(net.Token.Values, Role, Hidden, Role), Hidden, slopes, add: true);
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var k = 0; k < a.Length; k++) sum += a[k] * b[k];
        return sum;
    }
}
