using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;
using Amazon.PowerShell.Common;
using Amazon.Runtime;
using OutboundChat.Module.Credentials;

namespace OutboundChat.Tests.Module;

public class CredentialAdapterTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public void Own_credentials_stay_as_they_are()
    {
        AWSCredentials own = new BasicAWSCredentials("AKIDEXAMPLE", "secret");

        Assert.Same(own, new CredentialAdapter(_host).Adapt(own, "-Credential"));
    }

    [Fact]
    public async Task Credentials_of_another_load_context_are_asked_for_their_keys()
    {
        AWSCredentials adapted = new CredentialAdapter(_host).Adapt(Foreign("SessionAWSCredentials", "AKIDEXAMPLE", "secret", "token"), "-Credential");

        ImmutableCredentials keys = await adapted.GetCredentialsAsync();
        Assert.Equal(("AKIDEXAMPLE", "secret", "token"), (keys.AccessKey, keys.SecretKey, keys.Token));
        Assert.Equal(keys, adapted.GetCredentials());
    }

    [Fact]
    public async Task Every_use_asks_the_foreign_credentials_anew()
    {
        Renewed foreign = new();
        ForeignCredentials adapted = new(foreign, "-Credential");

        Assert.Equal(("AKID1", "AKID2", "AKID3"), (adapted.GetCredentials().AccessKey, (await adapted.GetCredentialsAsync()).AccessKey, adapted.GetCredentials().AccessKey));
    }

    [Fact]
    public async Task Foreign_credentials_that_fail_keep_the_request_from_leaving_and_say_why()
    {
        ForeignCredentials adapted = new(new Renewed { Fails = true }, "-Credential");

        SetupException exception = await Assert.ThrowsAsync<SetupException>(adapted.GetCredentialsAsync);

        Assert.Equal((nameof(Texts.CredentialsUnavailable), Texts.CredentialsUnavailable("-Credential", "expired")), (exception.ErrorId, exception.Message));
        Assert.Equal(exception.Message, Assert.Throws<SetupException>(adapted.GetCredentials).Message);
    }

    [Fact]
    public void A_PSCredential_is_refused_by_name()
    {
        SetupException exception = Assert.Throws<SetupException>(() => new CredentialAdapter(_host).Adapt(new PSCredential("user", new System.Security.SecureString()), "-Credential"));

        Assert.Equal(nameof(Texts.CredentialOfPowerShell), exception.ErrorId);
    }

    [Fact]
    public void Anything_else_is_refused_with_its_type()
    {
        SetupException exception = Assert.Throws<SetupException>(() => new CredentialAdapter(_host).Adapt("my-profile", "-Credential"));

        Assert.Equal((nameof(Texts.CredentialUnreadable), true), (exception.ErrorId, exception.Message.StartsWith("-Credential is a String", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_AWS_Tools_stores_gives_the_credentials_that_it_keeps_to_itself()
    {
        object stored = StoredCredentials(new BasicAWSCredentials("AKIDEXAMPLE", "secret"));

        Assert.Equal("AKIDEXAMPLE", new CredentialAdapter(_host).Adapt(stored, "$StoredAWSCredentials").GetCredentials().AccessKey);
    }

    [Fact]
    public void What_AWS_Tools_stores_and_does_not_show_is_asked_for_by_command()
    {
        _host.Commands["Get-AWSCredential"] = new BasicAWSCredentials("AKIDCOMMAND", "secret");

        Assert.Equal("AKIDCOMMAND", new CredentialAdapter(_host).Adapt(StoredCredentials(null), "$StoredAWSCredentials").GetCredentials().AccessKey);
    }

    /// <summary>Credentials of AWSSDK.Core, loaded a second time.</summary>
    private static object Foreign(string type, params object[] arguments)
    {
        AssemblyLoadContext other = new("other module");
        Assembly core = other.LoadFromAssemblyPath(typeof(AWSCredentials).Assembly.Location);
        object foreign = Activator.CreateInstance(core.GetType($"Amazon.Runtime.{type}", throwOnError: true)!, arguments)!;
        Assert.IsNotType<AWSCredentials>(foreign, exactMatch: false);
        return foreign;
    }

    private static AWSPSCredentials StoredCredentials(AWSCredentials? content) => new(content);

    private sealed class Renewed
    {
        private int _times;

        public bool Fails { get; init; }

        public ImmutableCredentials GetCredentials() => Fails ? throw new InvalidOperationException("expired") : new ImmutableCredentials($"AKID{++_times}", "secret", null);

        public Task<ImmutableCredentials> GetCredentialsAsync() => Task.FromResult(GetCredentials());
    }
}
