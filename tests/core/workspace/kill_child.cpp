// A program to be killed: DIRECTORY PREFIX does one thing after the other with a workspace and prints what was
// acknowledged, a line each.
#include "core/platform/local_file_system.h"
#include "tests/core/workspace/deeds.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <QtCore/QCoreApplication>

#include <iostream>

int main(int argc, char** argv) {
  using namespace muniment;
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const SystemClock clock;
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
  std::mt19937_64 random(arguments.at(2).toULongLong());
  for (int i = 0;; ++i) {
    const QString name = arguments.at(2) + QLatin1Char('-') + QString::number(i);
    const QString done = tests::doSomething(workspace, random, name);
    if (done.isEmpty())
      return 1;
    std::cout << done.toStdString() << '\n' << std::flush;
  }
}
