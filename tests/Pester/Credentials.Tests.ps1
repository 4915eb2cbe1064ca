BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath
    $script:simulator = Start-Simulator
    $script:endpoint = @{ EndpointUrl = $simulator.Url; RequestsPerSecond = 1000; Burst = 1000 }

    # AWSSDK.Core in the default load context, as another module loads it.
    [void][Reflection.Assembly]::LoadFrom((Join-Path $ModulePath 'bin/AWSSDK.Core.dll'))
    [void][Reflection.Assembly]::LoadFrom((Join-Path $ModulePath 'bin/AWSSDK.SecurityToken.dll'))

    # The type in which AWS Tools for PowerShell stores credentials in a session. Its members are not public.
    $references = (Join-Path $ModulePath 'bin/AWSSDK.Core.dll'), 'System.Runtime'
    Add-Type -ReferencedAssemblies $references -CompilerOptions '/nowarn:CS1701' -TypeDefinition @'
namespace Amazon.PowerShell.Common
{
    public class AWSPSCredentials
    {
        public AWSPSCredentials(Amazon.Runtime.AWSCredentials credentials, string name) { Credentials = credentials; Name = name; }
        internal Amazon.Runtime.AWSCredentials Credentials { get; }
        internal string Name { get; }
        public override string ToString() { return Name; }
    }
}
'@
    $script:foreign = [Amazon.Runtime.BasicAWSCredentials]::new($Keys.AccessKey, $Keys.SecretKey)

    $script:variables = 'AWS_EC2_METADATA_DISABLED', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE', 'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE', 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ENDPOINT_URL_STS',
        'AWS_CA_BUNDLE'
    $script:before = @{}
    foreach ($name in $variables) {
        $before[$name] = [Environment]::GetEnvironmentVariable($name)
    }
}

AfterAll {
    foreach ($name in $variables) {
        [Environment]::SetEnvironmentVariable($name, $before[$name])
    }

    Stop-Simulator $simulator
}

Describe 'Credentials' {
    BeforeEach {
        foreach ($name in $variables) {
            [Environment]::SetEnvironmentVariable($name, $null)
        }

        $config = Join-Path $TestDrive 'config'
        Set-Content $config ''
        $env:AWS_EC2_METADATA_DISABLED = 'true'
        $env:AWS_SHARED_CREDENTIALS_FILE = $env:AWS_CONFIG_FILE = $config
    }

    It 'can belong to another load context' {
        [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($foreign.GetType().Assembly).Name | Should -Be 'Default'
        (Start-OutboundChatContact +12065550100 @Contact @endpoint -Region us-west-2 -Credential $foreign -ErrorAction Stop).Status |
            Should -Be 'Started'
    }

    It 'and the Region can come from the session of AWS Tools' {
        $StoredAWSCredentials = [Amazon.PowerShell.Common.AWSPSCredentials]::new($foreign, 'my-profile')
        $StoredAWSRegion = 'us-west-2'
        $said = Start-OutboundChatContact +12065550100 @Contact @endpoint -ErrorAction Stop -Verbose 4>&1
        $said[0].Message | Should -Be ('Credentials from $StoredAWSCredentials (my-profile); Region us-west-2 from $StoredAWSRegion; ' +
            "endpoint $($simulator.Url)/ from -EndpointUrl")
        $said[-2].Status | Should -Be 'Started'
        $StoredAWSCredentials, $StoredAWSRegion | Should -Not -BeNullOrEmpty
    }

    It 'come from the variables of the caller, also in functions' {
        function Send-One {
            $StoredAWSCredentials = [Amazon.PowerShell.Common.AWSPSCredentials]::new($foreign, 'of-the-function')
            $StoredAWSRegion = [psobject] 'us-west-2'
            Start-OutboundChatContact +12065550100 @Contact @endpoint -ErrorAction Stop
            $null = $StoredAWSCredentials, $StoredAWSRegion
        }

        (Send-One).Status | Should -Be 'Started'
    }

    It 'come from the environment' {
        $env:AWS_ACCESS_KEY_ID, $env:AWS_SECRET_ACCESS_KEY, $env:AWS_REGION = $Keys.AccessKey, $Keys.SecretKey, 'us-west-2'
        (Start-OutboundChatContact +12065550100 @Contact @endpoint -ErrorAction Stop).Status | Should -Be 'Started'
    }

    It 'come from a profile, which -ProfileName completes' {
        Set-Content $config '[profile other]', "aws_access_key_id = $($Keys.AccessKey)", "aws_secret_access_key = $($Keys.SecretKey)",
            'region = us-west-2'
        (Start-OutboundChatContact +12065550100 @Contact @endpoint -ProfileName other -ErrorAction Stop).Status | Should -Be 'Started'
        $line = 'Start-OutboundChatContact -ProfileName ot'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'other'
    }

    It 'of a role are requested by this module''s own client, even if another module has loaded one' {
        Set-Content $config '[profile base]', 'aws_access_key_id = AKIDEXAMPLE', 'aws_secret_access_key = secret', '[profile role]',
            'role_arn = arn:aws:iam::123456789012:role/sender', 'source_profile = base', 'region = us-west-2'
        $env:AWS_ENDPOINT_URL_STS = 'http://127.0.0.1:9'
        $caught = { Start-OutboundChatContact +12065550100 @Contact @endpoint -ProfileName role } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -Be 'CredentialsUnavailable,OutboundChat.Module.Commands.StartOutboundChatContactCommand'
        $caught.Exception.InnerException.ToString() | Should -BeLike '*127.0.0.1:9*'
        $caught.Exception.InnerException.ToString() | Should -Not -BeLike '*could not be found or loaded*'
    }
}
