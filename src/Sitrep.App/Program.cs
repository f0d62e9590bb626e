using Sitrep.App;

var terminal = Terminal.OfProcess();
using var interruption = new Interruption(terminal);
return await CommandTree.InvokeAsync(args, terminal, cancellation: interruption.Token);
