BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    Import-Module $ModulePath
    $script:simulator = Start-Simulator
    $script:session = $Keys + @{ EndpointUrl = $simulator.Url; RequestsPerSecond = 1000; Burst = 1000 }

    # No account except those of the tests.
    $script:variables = @('AWS_EC2_METADATA_DISABLED', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE') +
        (Get-ChildItem Env:AWS_*).Name | Sort-Object -Unique
    $script:before = @{}
    $empty = New-Item (Join-Path $TestDrive 'empty') -ItemType File
    foreach ($name in $variables) {
        $before[$name] = [Environment]::GetEnvironmentVariable($name)
        $value = switch -Wildcard ($name) { '*_FILE' { $empty.FullName } '*_DISABLED' { 'true' } default { $null } }
        [Environment]::SetEnvironmentVariable($name, $value)
    }
}

AfterAll {
    foreach ($name in $variables) {
        [Environment]::SetEnvironmentVariable($name, $before[$name])
    }

    Stop-Simulator $simulator
}

Describe 'Results of Start-OutboundChatContact' {
    BeforeAll {
        $script:results = '+12065550100', 'nobody', '+12065550101' |
            Start-OutboundChatContact @Contact @session -ErrorAction SilentlyContinue | Sort-Object Row
        $script:started = $results | Where-Object ContactId
    }

    It 'bring the session that started them to Get- and Stop-OutboundChatContact' {
        ($results | Get-OutboundChatContact -ErrorAction Stop).ContactId | Should -Be $started.ContactId
        (Get-OutboundChatContact $results -ErrorAction Stop).ContactId | Should -Be $started.ContactId
        $results | Get-OutboundChatContact -ErrorAction Stop | Stop-OutboundChatContact -ErrorAction Stop
        ($results | Get-OutboundChatContact -ErrorAction Stop).State | Should -Be 'Ended', 'Ended'
    }

    It 'of rows that were not started are skipped and counted once' {
        $said = $results[1], $results[1] | Get-OutboundChatContact -ErrorAction Stop -Verbose 4>&1
        $said.Message | Should -Be '2 rows were skipped because no contact was started.'
    }

    It 'use the session of the parameters, if any are given' {
        { $started | Get-OutboundChatContact -Simulate -ErrorAction Stop } | Should -Throw -ErrorId 'ContactNotFound,*'
    }

    It 'of a rehearsal bring the rehearsal' {
        $rehearsed = '+12065550102', '+12065550103' | Start-OutboundChatContact @Contact -Simulate -InformationAction Ignore
        ($rehearsed | Get-OutboundChatContact -ErrorAction Stop).ContactId | Should -Be $rehearsed.ContactId
    }

    It 'of two sessions use each its own' {
        $rehearsed = '+12065550104' | Start-OutboundChatContact @Contact -Simulate -InformationAction Ignore
        $both = @($started) + $rehearsed
        ($both | Get-OutboundChatContact -ErrorAction Stop).ContactId | Should -Be $both.ContactId
    }

    It 'that come from a file use the account of the parameters' {
        $file = Join-Path $TestDrive 'results.xml'
        $results | Export-Clixml $file
        { Import-Clixml $file | Get-OutboundChatContact -Region us-west-2 } | Should -Throw -ErrorId 'NoCredentials,*'
        (Import-Clixml $file | Get-OutboundChatContact @session -ErrorAction Stop).ContactId | Should -Be $started.ContactId
    }
}

Describe 'Concurrent sessions' {
    It 'in parallel runspaces keep to their own Region and endpoint' {
        $asked = 1..6 | ForEach-Object -ThrottleLimit 3 -Parallel {
            $with = @{} + $using:session
            $with.Region = $region = ('us-west-2', 'eu-west-1', 'ap-south-1')[$_ % 3]
            Import-Module $using:ModulePath
            $said = Get-OutboundChatContact c -InstanceId $using:InstanceId @with -ErrorAction Ignore -Verbose 4>&1
            [pscustomobject]@{ Region = $region; Said = $said[0].Message }
        }
        $asked | Should -HaveCount 6
        $asked | ForEach-Object { $_.Said | Should -BeLike "*; Region $($_.Region) from -Region; *" }
    }
}

Describe 'A relative path while the current location is not a folder' {
    BeforeAll {
        Push-Location Env:
    }

    AfterAll {
        Pop-Location
    }

    It 'is refused: <name>' -ForEach @(
        @{ name = '-JournalPath'; with = @{ JournalPath = 'journal.jsonl'; Simulate = $true } }
        @{ name = '-JournalPath of a drive that does not exist'; with = @{ JournalPath = 'nowhere:\journal.jsonl'; Simulate = $true } }
        @{ name = '-ProfileLocation'; with = @{ ProfileName = 'x'; ProfileLocation = 'credentials'; Region = 'us-west-2' } }
    ) {
        { '+12065550100' | Start-OutboundChatContact @Contact @with } | Should -Throw -ErrorId 'PathUnusable,*'
    }
}

Describe 'Ctrl+C while credentials are fetched' {
    It 'ends the command although nothing answers' {
        $silent = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
        $silent.Start()
        $env:AWS_CONTAINER_CREDENTIALS_FULL_URI = "http://$($silent.LocalEndpoint)/"
        $shell = [powershell]::Create().AddScript(
            'param($Path, $Id) Import-Module $Path; Get-OutboundChatContact c -InstanceId $Id -Region us-west-2').AddArgument(
            $ModulePath).AddArgument($InstanceId)
        try {
            $running = $shell.BeginInvoke()
            $connection = $silent.AcceptTcpClientAsync()
            $connection.Wait(20000) | Should -BeTrue -Because 'the agent is asked'
            $shell.Stop()
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $running.IsCompleted | Should -BeTrue
            $shell.Streams.Error | Should -BeNullOrEmpty
        }
        finally {
            $env:AWS_CONTAINER_CREDENTIALS_FULL_URI = $null
            $shell.Dispose()
            $silent.Stop()
        }
    }
}

Describe 'A proxy of the environment' {
    BeforeAll {
        # Answers every CONNECT with a refusal, and keeps its first line.
        $script:proxy = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
        $proxy.Start()
        $script:asked = [System.Collections.Concurrent.ConcurrentQueue[string]]::new()
        $script:shell = [powershell]::Create().AddScript({
                param($proxy, $asked)
                while ($true) {
                    try {
                        $client = $proxy.AcceptTcpClient()
                    }
                    catch {
                        return
                    }

                    $stream = $client.GetStream()
                    $reader = [System.IO.StreamReader]::new($stream)
                    $line = $reader.ReadLine()
                    $asked.Enqueue($line)
                    while ($reader.ReadLine()) { }
                    $status = $line -match 'eu-west-1' ? '403 Forbidden' : '407 Proxy Authentication Required'
                    $answer = "HTTP/1.1 $status`r`nContent-Length: 0`r`nConnection: close`r`n`r`n"
                    $stream.Write([System.Text.Encoding]::ASCII.GetBytes($answer))
                    $client.Dispose()
                }
            }).AddArgument($proxy).AddArgument($asked)
        $null = $shell.BeginInvoke()

        $config = Join-Path $TestDrive 'proxied'
        Set-Content $config '[profile user]', "aws_access_key_id = $($Keys.AccessKey)", "aws_secret_access_key = $($Keys.SecretKey)",
            '[profile role]', 'role_arn = arn:aws:iam::123456789012:role/r', 'source_profile = user'
        $script = Join-Path $TestDrive 'proxied.ps1'
        Set-Content $script @'
param($Path, $InstanceId, $Simulator)
Import-Module $Path
$calls = @{
    '407' = @{ ProfileName = 'user'; Region = 'us-west-2' }
    '403' = @{ ProfileName = 'user'; Region = 'eu-west-1' }
    'role' = @{ ProfileName = 'role'; Region = 'us-west-2' }
    'around' = @{ ProfileName = 'user'; Region = 'us-west-2'; EndpointUrl = 'https://connect.example.invalid' }
    'loopback' = @{ ProfileName = 'user'; Region = 'us-west-2'; EndpointUrl = $Simulator }
}
$told = @{}
foreach ($name in $calls.Keys) {
    $with = $calls[$name]
    $said = try { Get-OutboundChatContact c -InstanceId $InstanceId @with -MaxAttempts 1 -ErrorAction Stop -Verbose *>&1 } catch { $_ }
    $record = @($said)[-1]
    $told[$name] = @{
        Id = $record.FullyQualifiedErrorId.Split(',')[0]
        Text = @($said | Format-List * -Force | Out-String -Width 5000) + @($said | ForEach-Object { "$($_.Exception)" }) -join "`n"
    }
}
ConvertTo-Json $told
'@
        function Get-Told([string] $Address) {
            $environment = @{ AWS_CONFIG_FILE = $config; HTTPS_PROXY = $Address; HTTP_PROXY = $Address; NO_PROXY = '.example.invalid' }
            $output = Invoke-Child -Environment $environment -Argument @(
                '-File', $script, '-Path', $ModulePath, '-InstanceId', $InstanceId, '-Simulator', $simulator.Url)
            $output | ConvertFrom-Json -AsHashtable
        }

        $script:told = Get-Told "http://user:hunter2pw@$($proxy.LocalEndpoint)"
        $script:closed = Get-Told 'http://user:hunter2pw@127.0.0.1:9'
    }

    AfterAll {
        $proxy.Stop()
        $shell.Dispose()
    }

    It 'that refuses is reported without its password: <_>' -ForEach '407', '403', 'role' {
        $told[$_].Id | Should -Be ($_ -eq 'role' ? 'CredentialsUnavailable' : 'EndpointUnreachable')
        $told[$_].Text | Should -BeLike ($_ -eq '403' ? '*403*' : '*407*')
        $told[$_].Text | Should -Not -BeLike '*hunter2pw*'
    }

    It 'that can''t be reached is reported without its password: <_>' -ForEach '407', 'role' {
        $closed[$_].Id | Should -Be ($_ -eq 'role' ? 'CredentialsUnavailable' : 'EndpointUnreachable')
        $closed[$_].Text | Should -Not -BeLike '*hunter2pw*'
    }

    It 'is used for the service and for sources of credentials, but not for this machine or hosts in NO_PROXY' {
        $asked | ForEach-Object { $_.Split(' ')[1] } | Sort-Object -Unique |
            Should -Be 'connect.eu-west-1.amazonaws.com:443', 'connect.us-west-2.amazonaws.com:443', 'sts.us-west-2.amazonaws.com:443'
        $told['around'].Id | Should -Be 'EndpointUnreachable'
        $told['loopback'].Id | Should -Be 'ContactNotFound'
    }

    It 'is shown by -Verbose' {
        $told['407'].Text | Should -BeLike "*; proxy http://$($proxy.LocalEndpoint)/*"
        $told['loopback'].Text | Should -Not -BeLike '*; proxy *'
    }
}
