BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    $script:cmdlets = 'Export-OutboundChatWorkflow', 'Get-OutboundChatContact', 'Get-OutboundChatJournal', 'New-ChatEndpoint',
        'New-OutboundChatRequest', 'Start-OutboundChatContact', 'Stop-OutboundChatContact', 'Test-OutboundChatContact'

    # Each of these sees a session of its own: what is loaded once stays loaded.
    function Invoke-NewSession([string] $Script) {
        $text = "`$ErrorActionPreference = 'Stop'; Import-Module '$PSScriptRoot/Shared.psm1'; $Script"
        Invoke-PowerShell -Command $text
    }

    function Get-LoadedName([string] $Pattern) {
        "[AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -match '$Pattern' } |
            ForEach-Object { [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext(`$_).Name + ' ' + `$_.GetName().Name }"
    }
}

Describe 'The manifest' {
    It 'is valid' {
        (Test-ModuleManifest (Join-Path $ModulePath 'OutboundChat.psd1')).Version | Should -BeGreaterThan ([version] '0.0')
    }

    It 'lets PowerShell find the cmdlets without importing' {
        $found = Get-Module -ListAvailable (Join-Path $ModulePath 'OutboundChat.psd1')
        $found.ExportedCommands.Keys | Sort-Object | Should -Be $cmdlets
        $found.ExportedFunctions.Count + $found.ExportedVariables.Count + $found.ExportedAliases.Count | Should -Be 0
    }
}

Describe 'Importing' {
    AfterAll {
        Remove-Module OutboundChat -ErrorAction Ignore
    }

    It 'gives the cmdlets' {
        Import-Module $ModulePath
        (Get-Command -Module OutboundChat).Name | Sort-Object | Should -Be $cmdlets
    }

    It 'gives them again with -Force' {
        Import-Module $ModulePath -Force
        Import-Module $ModulePath -Force
        (Get-Command -Module OutboundChat).Name | Sort-Object | Should -Be $cmdlets
        '+12065550100' | New-ChatEndpoint | Should -Not -BeNullOrEmpty
    }

    It 'gives them again after the module was removed' {
        Remove-Module OutboundChat
        Get-Command -Module OutboundChat | Should -BeNullOrEmpty
        Import-Module $ModulePath
        (Get-Command -Module OutboundChat).Name | Sort-Object | Should -Be $cmdlets
    }

    It 'works in several runspaces at once' {
        $numbers = 1..4 | ForEach-Object -Parallel {
            Import-Module $using:ModulePath
            New-ChatEndpoint "+1206555010$_"
        } -ThrottleLimit 4
        $numbers | ForEach-Object Address | Sort-Object | Should -Be '+12065550101', '+12065550102', '+12065550103', '+12065550104'
    }

    It 'works from another folder in the same session, as after an update' {
        Copy-Item $ModulePath (Join-Path $TestDrive 'OutboundChat') -Recurse
        $loaded = Invoke-NewSession "
            Import-Module `$ModulePath
            Remove-Module OutboundChat
            Import-Module '$TestDrive/OutboundChat'
            (New-ChatEndpoint +12065550100).Address
            (Get-Command New-ChatEndpoint).DLL"
        $loaded | Should -Be '+12065550100', (Join-Path $TestDrive 'OutboundChat/bin/OutboundChat.Module.dll')
    }

    It 'loads nothing of AWS until it is needed' {
        Invoke-NewSession "Import-Module `$ModulePath; $(Get-LoadedName 'AWSSDK|OutboundChat')" |
            Should -Be 'Default OutboundChat', 'OutboundChat OutboundChat.Module'
    }
}

Describe 'The load context' {
    BeforeAll {
        $script:use = '$null = ''+12065550100'' | New-OutboundChatRequest @Contact'
        $script:loadOther = '[void][Reflection.Assembly]::LoadFrom((Join-Path $ModulePath ''bin/AWSSDK.Core.dll''))'
    }

    It 'keeps the dependencies out of the default one' {
        $loaded = Invoke-NewSession "
            Import-Module `$ModulePath
            $use
            $(Get-LoadedName 'AWSSDK|OutboundChat')"
        $loaded | Should -Contain 'OutboundChat AWSSDK.Core'
        $loaded -match '^Default ' | Should -Be 'Default OutboundChat'
    }

    It 'keeps its own AWSSDK.Core where another module has loaded one before' {
        $loaded = Invoke-NewSession "
            $loadOther
            Import-Module `$ModulePath
            $use
            $(Get-LoadedName 'AWSSDK')"
        $loaded | Sort-Object | Should -Be 'Default AWSSDK.Core', 'OutboundChat AWSSDK.Core'
    }

    It 'does not keep another module from loading one later' {
        $loaded = Invoke-NewSession "
            Import-Module `$ModulePath
            $use
            $loadOther
            $(Get-LoadedName 'AWSSDK')"
        $loaded | Sort-Object | Should -Be 'Default AWSSDK.Core', 'OutboundChat AWSSDK.Core'
    }
}

Describe 'Completion' {
    BeforeAll {
        Import-Module $ModulePath
    }

    It 'suggests <expected> for <line>' -TestCases @(
        @{ line = 'Start-OutboundChatContact -Channel w'; expected = 'WhatsApp' }
        @{ line = 'Test-OutboundChatContact -Channel '; expected = 'SMS' }
        @{ line = 'Start-OutboundChatContact -Region us-west-'; expected = 'us-west-1' }
        @{ line = 'Start-OutboundChatContact -QuotaAction W'; expected = 'Wait' }
        @{ line = 'New-ChatEndpoint -Address x -Type T'; expected = 'TELEPHONE_NUMBER' }
        @{ line = 'Start-OutboundChatContact -MessageT'; expected = '-MessageTemplate' }
    ) {
        (TabExpansion2 $line $line.Length).CompletionMatches[0].CompletionText | Should -Be $expected
    }
}
