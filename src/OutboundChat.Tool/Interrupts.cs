using System.Runtime.InteropServices;

namespace OutboundChat.Tool;

/// <summary>Ctrl+C and the operating system's request to end: the first one stops, the second one aborts, and a third one ends a program that can't, such as one that waits for an answer at the prompt.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interrupts() => _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];

    public CancellationToken Stop => _stop.Token;

    public CancellationToken Abort => _abort.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
        _abort.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = !_abort.IsCancellationRequested;
        (_stop.IsCancellationRequested ? _abort : _stop).Cancel();
    }
}
