#include "app/sandbox/sandbox.h"

#include "app/sandbox/reply.h"
#include "core/base/error_catalogue.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>

#include <csignal>
#include <iostream>

#include <unistd.h>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

/// Blocks until somebody asks to stop or the time is over. The signals were blocked before any thread started.
void waitForStop(const sigset_t& signals, int seconds) {
  if (seconds > 0)
    alarm(static_cast<unsigned>(seconds));
  int received = 0;
  sigwait(&signals, &received);
}

} // namespace

int main(int argc, char** argv) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGALRM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  const QCoreApplication application(argc, argv);
  CLI::App app("Plays the systems that Muniment speaks to, on this computer only. For development and tests.\n"
               "Example: muniment-sandbox --port 0 --state /tmp/sandbox --for 600");
  app.set_version_flag("--version", "muniment-sandbox " MUNIMENT_VERSION);
  std::string folder;
  sandbox::Sandbox::Settings settings;
  int seconds = 0;
  app.add_option("--state", folder, "Folder that keeps what the systems hold")->required();
  app.add_option("--port", settings.port, "Port; 0 lets the system choose");
  app.add_option("--seed", settings.seed, "Seed of the faults and of what is made up");
  app.add_option("--for", seconds, "Stops by itself after so many seconds; 0 never")->check(CLI::Range(0, 86'400));
  CLI11_PARSE(app, argc, argv);
  settings.folder = QString::fromStdString(folder);
  const SystemClock clock;
  const auto running = sandbox::Sandbox::start(settings, clock);
  if (!running) {
    std::cerr << errorText(running.error()).toStdString() << '\n';
    return 1;
  }
  QJsonObject addresses{{u"control"_s, (*running)->address(u"control"_s)}, {u"port"_s, (*running)->port()}};
  for (const QString& peer : sandbox::Sandbox::peerNames())
    addresses.insert(peer, (*running)->address(peer));
  std::cout << sandbox::compact(addresses).toStdString() << std::endl;
  waitForStop(signals, seconds);
  return 0;
}
