#include "app/agent/answer_work.h"
#include "app/agent/health.h"
#include "app/agent/read_work.h"
#include "app/agent/receive.h"
#include "app/agent/stop_signal.h"
#include "app/language/language.h"
#include "core/base/error_catalogue.h"
#include "core/base/sealed_box.h"
#include "core/connect/http/transport_settings.h"
#include "core/connect/scanner/clamd_scanner.h"
#include "core/platform/core_dumps.h"
#include "core/platform/local_file_system.h"
#include "core/platform/system_keychain.h"
#include "core/preview/client/child_page_reader.h"
#include "core/workspace/agent/campaign_work.h"
#include "core/workspace/agent/connection_host.h"
#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/agent/paper_work.h"
#include "core/workspace/agent/rule_work.h"
#include "core/workspace/agent/scan_work.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QSysInfo>

#include <iostream>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

struct Settings final {
  std::string workspace;
  std::string passphraseFile;
  std::string address = "127.0.0.1";
  int port = 8787;
  std::string authority;
  std::string certificates;
  std::string journal;
  std::string answers;    ///< address and port of the answer page
  std::string answersUrl; ///< under which people reach it
  std::string captures;   ///< folder for exchanges with connected systems, without their values
  std::string preview;    ///< program that opens PDFs
  std::string scanner;    ///< clamd on this computer
  std::string reads;      ///< address and port for programs that read
  std::string receiver;   ///< file of the receiver; only that is run then
};

Result<Secret> readPassphrase(const std::string& path) {
  if (path.empty())
    return Secret();
  QFile file(QString::fromStdString(path));
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorKind::NotFound, "ctl.no_passphrase_file"_L1, {}, file.errorString());
  QByteArray text = file.read(4096);
  while (text.endsWith('\n') || text.endsWith('\r'))
    text.chop(1); // only the line's end: a passphrase may have spaces around it
  return passphraseBytes(QString::fromUtf8(text));
}

int fail(const Error& error) {
  std::cerr << errorText(error).toStdString() << '\n';
  return 1;
}

Result<workspace::AuthorityChoice> authorityOf(const Settings& settings) {
  if (settings.authority.empty())
    return workspace::AuthorityChoice();
  QFile file(QString::fromStdString(settings.certificates));
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorKind::NotFound, "ctl.no_certificates"_L1, {}, file.errorString());
  return workspace::AuthorityChoice{QUrl(QString::fromStdString(settings.authority)), file.readAll()};
}

std::optional<FilePath> folderOf(const std::string& path) {
  return path.empty() ? std::nullopt : std::optional(FilePath{QString::fromStdString(path)});
}

int serve(const Settings& settings, const workspace::Environment& environment, const agent::StopSignal& stop) {
  auto passphrase = readPassphrase(settings.passphraseFile);
  if (!passphrase)
    return fail(passphrase.error());
  workspace::Unlock unlock;
  unlock.passphrase = std::move(*passphrase);
  auto authority = authorityOf(settings);
  if (!authority)
    return fail(authority.error());
  auto parts =
      workspace::openWorkspace(environment, FilePath{QString::fromStdString(settings.workspace)}, std::move(unlock));
  if (!parts)
    return fail(parts.error());
  workspace::Workspace opened(std::move(*parts));
  workspace::Agent agent(opened,
                         u"munimentd@%1:%2"_s.arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()),
                         std::move(*authority));
  agent::Health health(agent);
  agent.beat();
  agent.start();
  workspace::DeliveryWork deliveries(opened, agent, *environment.clock, folderOf(settings.journal), {});
  deliveries.start();
  workspace::ConnectionHost connections(opened, agent, folderOf(settings.captures));
  connections.start();
  workspace::RuleWork rules(opened, agent);
  rules.start();
  const QString program =
      settings.preview.empty() ? preview::PreviewHost::installedProgram() : QString::fromStdString(settings.preview);
  preview::ChildPageReader pages(std::make_shared<preview::PreviewHost>(program));
  workspace::PaperWork papers(opened, agent, pages);
  papers.start();
  std::unique_ptr<connect::ClamdScanner> scanner;
  std::optional<workspace::ScanWork> scans;
  if (!settings.scanner.empty()) {
    auto known = connect::ClamdScanner::at(QString::fromStdString(settings.scanner));
    if (!known)
      return fail(known.error());
    scanner = std::move(*known);
    scans.emplace(opened, agent, *scanner).start();
  }
  workspace::CampaignWork campaigns(opened, agent);
  campaigns.start();
  const auto server = connect::HttpServer::listen(QByteArray::fromStdString(settings.address),
                                                  static_cast<quint16>(settings.port), health);
  if (!server)
    return fail(server.error());
  const auto answers =
      agent::AnswerWork::open({settings.answers, settings.answersUrl}, opened, agent, *environment.clock);
  if (!answers)
    return fail(answers.error());
  const auto reads = agent::ReadWork::open(settings.reads, opened, *environment.clock);
  if (!reads)
    return fail(reads.error());
  std::cout << "listening on " << settings.address << ':' << (*server)->port() << '\n' << std::flush;
  stop.wait();
  return 0;
}

void addOptions(CLI::App& app, Settings& settings) {
  app.add_option("-w,--workspace", settings.workspace, "Folder of the workspace");
  app.add_option("--passphrase-file", settings.passphraseFile, "File with the passphrase; else the keychain is asked");
  app.add_option("--listen", settings.address, "Address of the health endpoint");
  app.add_option("--port", settings.port, "Port of the health endpoint; 0 lets the system choose")
      ->check(CLI::Range(0, 65535));
  CLI::Option* authority =
      app.add_option("--tsa", settings.authority, "Address of the authority that time-stamps the head each day");
  CLI::Option* certificates =
      app.add_option("--ca", settings.certificates, "Certificates that the authority must lead to (PEM)");
  authority->needs(certificates);
  certificates->needs(authority);
  app.add_option("--journal", settings.journal, "Folder in which the receiver keeps what came in");
  CLI::Option* answers = app.add_option("--answers", settings.answers,
                                        "ADDRESS:PORT of the page on which people answer questions, behind a proxy");
  CLI::Option* answersUrl =
      app.add_option("--answers-url", settings.answersUrl, "Address under which people reach that page: https://…");
  answers->needs(answersUrl);
  answersUrl->needs(answers);
  app.add_option("--capture", settings.captures,
                 "Folder in which exchanges with connected systems are kept for support, without their values");
  app.add_option("--preview", settings.preview, "Program that opens PDFs; else the one of this installation");
  app.add_option("--scanner", settings.scanner,
                 "clamd on this computer, which scans files for viruses: HOST:PORT, or the path of its socket");
  app.add_option("--reads", settings.reads, "ADDRESS:PORT at which programs read approved documents, behind a proxy");
  CLI::App* receive = app.add_subcommand(
      "receive", "Takes webhooks in, without a workspace. Example: munimentd receive /etc/muniment/receiver.json");
  receive->add_option("FILE", settings.receiver, "What munimentctl receiver-keys made")->required();
}

} // namespace

int main(int argc, char** argv) {
  platform::forbidCoreDumps();
  const agent::StopSignal stop;
  QCoreApplication application(argc, argv);
  installLanguage(application);
  QCoreApplication::setApplicationName(u"munimentd"_s);
  Settings settings;
  CLI::App app("Runs a workspace without a window: timers, delivery, health endpoint.\n"
               "Example: munimentd -w /srv/muniment/cases --passphrase-file /etc/muniment/cases.pass");
  app.set_version_flag("--version", "munimentd " MUNIMENT_VERSION);
  addOptions(app, settings);
  CLI11_PARSE(app, argc, argv);
  if (!settings.receiver.empty())
    return agent::receive(settings.receiver, stop);
  if (settings.workspace.empty()) {
    std::cerr << app.help();
    return 2;
  }
  const SystemClock clock;
  platform::LocalFileSystem files;
  platform::SystemKeychain keychain;
  auto network = connect::transportSettings(QProcessEnvironment::systemEnvironment(), files);
  if (!network)
    return fail(network.error());
  connect::QtTransport transport(std::move(*network));
  return serve(settings, {&clock, &files, &keychain, &transport, {}, &transport}, stop);
}
