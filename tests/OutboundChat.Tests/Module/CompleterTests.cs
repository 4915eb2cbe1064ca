using System.Collections;
using System.Management.Automation.Runspaces;
using OutboundChat.Module.Completion;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Module;

/// <summary>Completion if the service refuses or does not answer. Suggestions are tested in tests/Pester/Names.Tests.ps1.</summary>
public class CompleterTests
{
    [Fact]
    public async Task Nothing_is_suggested_if_the_service_refuses()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json("{}", 403, ("x-amzn-ErrorType", "AccessDeniedException")));

        Assert.Equal(0, Complete(server));
        Assert.NotEmpty(server.Requests);
    }

    [Fact]
    public async Task Completion_does_not_wait_for_a_service_that_does_not_answer()
    {
        TaskCompletionSource<LoopbackAnswer> never = new();
        await using LoopbackServer server = new(_ => never.Task);

        Assert.Equal(0, Complete(server));
        Assert.NotEmpty(server.Requests);
    }

    private static int Complete(LoopbackServer server)
    {
        Hashtable bound = Sample.At(server).Without("RequestsPerSecond", "Burst");
        using Runspace runspace = CommandRun.CreateRunspace();
        Runspace? before = Runspace.DefaultRunspace;
        Runspace.DefaultRunspace = runspace;
        try
        {
            return new InstanceCompleter().CompleteArgument("Start-OutboundChatContact", "InstanceId", string.Empty, null!, bound).Count();
        }
        finally
        {
            Runspace.DefaultRunspace = before;
        }
    }
}
