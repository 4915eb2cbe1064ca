using System.Collections;
using System.Management.Automation;
using Amazon.PowerShell.Common;
using Amazon.Runtime;
using OutboundChat.Module.Credentials;
using OutboundChat.Tests.Loopback;

#pragma warning disable IDE0130 // The type is recognised by this name.
namespace Amazon.PowerShell.Common
{
    /// <summary>As in AWS Tools, the type is public and its content is not.</summary>
    public class AWSPSCredentials(AWSCredentials? content)
    {
        internal AWSCredentials? Credentials { get; } = content;

        public override string ToString() => "my-profile";
    }
}
#pragma warning restore IDE0130

namespace OutboundChat.Tests.Module
{
    /// <summary>The credentials that the caller's session has, and those of other load contexts.</summary>
    public class CredentialTests
    {
        [Fact]
        public async Task Stored_credentials_that_cannot_be_read_are_fetched_with_Get_AWSCredential()
        {
            BasicAWSCredentials keys = new("AKIDCOMMAND", "secret");

            await RunAsync("AKIDCOMMAND", new Hashtable
            {
                ["StoredAWSCredentials"] = new AWSPSCredentials(null),
                ["StoredAWSRegion"] = "us-west-2",
                ["Keys"] = keys,
            }, "function Get-AWSCredential { $Keys }");
        }

        [Fact]
        public async Task Parameters_take_precedence_over_stored_values()
        {
            Hashtable variables = new() { ["StoredAWSCredentials"] = "not credentials", ["StoredAWSRegion"] = new object() };

            await RunAsync("AKIDEXAMPLE", variables, null, ("AccessKey", "AKIDEXAMPLE"), ("SecretKey", "secret"), ("Region", "us-west-2"));
        }

        [Fact]
        public void Stored_values_that_are_not_credentials_end_the_command_by_name()
        {
            CommandRun run = CommandRun.Of(
                "Get-OutboundChatContact",
                new Hashtable { ["ContactId"] = "c-1", ["InstanceId"] = Sample.InstanceId, ["Region"] = "us-west-2" },
                variables: new Hashtable { ["StoredAWSCredentials"] = "not credentials" });

            Assert.Equal(nameof(Texts.CredentialUnreadable), run.End.Id());
            Assert.StartsWith("$StoredAWSCredentials is a String", run.End!.Exception.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Every_use_fetches_foreign_credentials_again()
        {
            ForeignCredentials adapted = new(new Renewed(), "-Credential");

            Assert.Equal("AKID1", adapted.GetCredentials().AccessKey);
            Assert.Equal("AKID2", (await adapted.GetCredentialsAsync()).AccessKey);
            Assert.Equal("AKID3", adapted.GetCredentials().AccessKey);
        }

        [Fact]
        public async Task Foreign_credentials_that_fail_prevent_the_request_with_their_message()
        {
            ForeignCredentials adapted = new(new Renewed { Fails = true }, "-Credential");

            SetupException exception = await Assert.ThrowsAsync<SetupException>(adapted.GetCredentialsAsync);

            Assert.Equal(nameof(Texts.CredentialsUnavailable), exception.ErrorId);
            Assert.Contains("expired", exception.Message, StringComparison.Ordinal);
            Assert.Equal(exception.Message, Assert.Throws<SetupException>(adapted.GetCredentials).Message);
        }

        /// <summary>Asks for a contact, and checks who signed for it.</summary>
        private static async Task<CommandRun> RunAsync(
            string accessKey, Hashtable variables, string? function = null, params (string Name, object? Value)[] with)
        {
            await using LoopbackServer server = new(LoopbackAnswer.Json("{}"));
            Hashtable all = new Hashtable { ["ContactId"] = "c-1", ["InstanceId"] = Sample.InstanceId }
                .With(("EndpointUrl", server.Url), ("Verbose", true)).With(with);
            using PowerShell shell = CommandRun.CreateShell("Get-OutboundChatContact", all, variables: variables);
            if (function is not null)
            {
                using PowerShell first = PowerShell.Create(shell.Runspace);
                first.AddScript(function).Invoke();
            }

            CommandRun run = CommandRun.Invoke(shell);
            Assert.Contains($"Credential={accessKey}/", Assert.Single(server.Requests).Headers["Authorization"], StringComparison.Ordinal);
            return run;
        }

        private sealed class Renewed
        {
            private int _times;

            public bool Fails { get; init; }

            public ImmutableCredentials GetCredentials() =>
                Fails ? throw new InvalidOperationException("expired") : new ImmutableCredentials($"AKID{++_times}", "secret", null);

            public Task<ImmutableCredentials> GetCredentialsAsync() => Task.FromResult(GetCredentials());
        }
    }
}
