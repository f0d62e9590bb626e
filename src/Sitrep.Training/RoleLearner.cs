using Sitrep.Attributions;
using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training;

/// <summary>Learns source and content of a cue: a structured perceptron (Collins 2002) over the decoder that reads.</summary>
internal sealed class RoleLearner(int buckets)
{
    private const int Finest = 24;
    private readonly Perceptron perceptron = new(buckets, RoleFeatures.Classes);
    private readonly RoleDecoder decoder = new();
    private readonly CueScene scene = new();
    private readonly uint[] features = new uint[RoleFeatures.Count], pairs = new uint[RoleFeatures.PairCount];
    private byte[] guess = new byte[64], right = new byte[64];

    public LinearModel ToModel() => perceptron.ToModel(Finest);

    /// <summary>One cue; true when its roles were found without a mistake.</summary>
    public bool Learn(AttributionExample example, byte[] cues, TokenRun cue, GoldAttribution? gold)
    {
        var view = example.View;
        scene.Set(view, cues, example.Text.Sentences[cue.Sentence], cue);
        var length = scene.End - scene.First;
        if (guess.Length < length) (guess, right) = (new byte[length * 2], new byte[length * 2]);
        var found = guess.AsSpan(0, length);
        var wanted = right.AsSpan(0, length);
        example.Roles(gold, scene, wanted);
        decoder.Clear(length);
        Score(view);
        decoder.Decode(found, cue.First - scene.First, cue.End - scene.First);
        perceptron.Step();
        if (found.SequenceEqual(wanted)) return true;
        Change(view, wanted, 1);
        Change(view, found, -1);
        return false;
    }

    private void Score(TokenView view)
    {
        for (var i = scene.First; i < scene.End; i++)
        {
            RoleFeatures.Fill(features, view, scene, i);
            var at = i - scene.First;
            perceptron.Add(features, decoder.Alone(at));
            for (var state = at == 0 ? RoleDecoder.Start : 0; state <= (at == 0 ? RoleDecoder.Start : RoleDecoder.States - 1); state++)
            {
                RoleFeatures.FillPair(pairs, view, scene, i, (uint)state);
                perceptron.Add(pairs, decoder.Behind(at, state));
            }
        }
    }

    private void Change(TokenView view, ReadOnlySpan<byte> roles, int by)
    {
        var state = RoleDecoder.Start;
        for (var at = 0; at < roles.Length; at++)
        {
            RoleFeatures.Fill(features, view, scene, scene.First + at);
            perceptron.Change(features, roles[at], by);
            RoleFeatures.FillPair(pairs, view, scene, scene.First + at, (uint)state);
            perceptron.Change(pairs, roles[at], by);
            state = RoleDecoder.Next(state, roles[at]);
        }
    }
}
