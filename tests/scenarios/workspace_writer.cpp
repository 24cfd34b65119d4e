// A process that captures one small item for each command id on standard input and prints `id item` once it is durable.
#include "core/base/sealed_box.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/workspace.h"
#include "tests/support/memory_keychain.h"

#include <QtCore/QCoreApplication>

#include <iostream>
#include <string>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

int write(workspace::Workspace& workspace) {
  std::vector<std::pair<QString, QFuture<Result<workspace::Receipt>>>> running;
  std::string line;
  while (std::getline(std::cin, line)) {
    const QString id = QString::fromStdString(line);
    workspace::RunOptions options;
    options.id = CommandId::parse(id);
    running.emplace_back(
        id, workspace.run(workspace::CaptureFiles({{id + u".txt"_s, {}, id.toUtf8()}}, u"test"_s), options));
  }
  for (auto& [id, future] : running) {
    const auto receipt = future.result();
    if (!receipt) {
      std::cerr << receipt.error().id.toStdString() << ' ' << receipt.error().detail.toStdString() << '\n';
      return 1;
    }
    std::cout << id.toStdString() << ' ' << receipt->outcome.at(u"items").array()->front().text(u"id").toStdString()
              << '\n';
  }
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const SystemClock clock;
  platform::LocalFileSystem files;
  tests::MemoryKeychain keychain;
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  auto parts = workspace::openWorkspace({&clock, &files, &keychain, nullptr}, FilePath{QString::fromLocal8Bit(argv[1])},
                                        std::move(unlock));
  if (!parts) {
    std::cerr << parts.error().id.toStdString() << ' ' << parts.error().detail.toStdString() << '\n';
    return 1;
  }
  workspace::Workspace workspace(std::move(*parts));
  return write(workspace);
}
