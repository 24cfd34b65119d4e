// A program to be killed: DIRECTORY CLOCK SEED ROUNDS keeps house as the agent does, while hours pass, and prints the
// moment before and after each time.
#include "core/platform/local_file_system.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <QtCore/QCoreApplication>

#include <iostream>
#include <random>

int main(int argc, char** argv) {
  using namespace muniment;
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  MovableClock clock(Instant::fromMilliseconds(arguments.at(2).toLongLong()));
  platform::LocalFileSystem files;
  tests::MemoryKeychain keychain;
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(QStringLiteral("correct horse"));
  auto parts = workspace::openWorkspace({&clock, &files, &keychain, nullptr, ScryptCost{10, 8, 1}},
                                        FilePath{arguments.at(1)}, std::move(unlock));
  if (!parts) {
    std::cerr << parts.error().id.toStdString() << '\n';
    return 1;
  }
  workspace::Workspace workspace(std::move(*parts));
  std::mt19937_64 random(arguments.at(3).toULongLong());
  for (;;) {
    clock.advance(60'000LL * (1 + std::uniform_int_distribution<int>(0, 59)(random)));
    std::cout << "at " << clock.now().milliseconds() << '\n' << std::flush;
    for (int round = arguments.at(4).toInt(); round > 0; --round) {
      if (!workspace.keepHouse())
        return 1;
    }
    std::cout << "done " << clock.now().milliseconds() << '\n' << std::flush;
  }
}
