using Sitrep.Inputs;

namespace Sitrep.App.Reading;

/// <summary>Counts the addresses that inputs name and nobody fetches, input by input.</summary>
internal sealed class NotFetched
{
    private const int Shown = 3;

    private readonly List<string> order = [];
    private readonly Dictionary<string, (int Count, List<string> First)> inputs = new(StringComparer.Ordinal);

    public void Add(string input, LinkedAddress link)
    {
        if (!inputs.TryGetValue(input, out var known))
        {
            order.Add(input);
            known = (0, []);
        }
        if (known.First.Count < Shown) known.First.Add(link.Address);
        inputs[input] = (known.Count + 1, known.First);
    }

    /// <summary>An error for each input that names addresses.</summary>
    public IEnumerable<Error> Errors() => order.Select(input => App.Errors.NotFetched(input, inputs[input].Count, string.Join(", ", inputs[input].First) + (inputs[input].Count > Shown ? ", ..." : "")));
}
