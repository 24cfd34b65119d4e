// A program to be killed, at work on one workspace: `execute DIRECTORY SNAPSHOT` carries a list out in the smallest
// steps, `hold DIRECTORY SEED RECORD…` puts holds on records and releases some again, until it is killed.
#include "core/base/sealed_box.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/holds/hold_commands.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <QtCore/QCoreApplication>

#include <iostream>
#include <random>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

int fail(const Error& error) {
  std::cerr << error.id.toStdString() << ' ' << error.detail.toStdString() << '\n';
  return 1;
}

/// Repeats a command until nothing is left of its work.
template <class C>
Result<void> repeat(workspace::Workspace& opened, const C& command) {
  for (std::int64_t left = 1; left > 0;) {
    MUNIMENT_TRY_LET(done, opened.run(command).result());
    left = done.outcome.number(u"left");
  }
  return {};
}

int execute(workspace::Workspace& opened, const SnapshotId& snapshot) {
  const auto all = [&]() -> Result<void> {
    MUNIMENT_TRY(repeat(opened, workspace::ExecuteItems{snapshot, 1}));
    MUNIMENT_TRY(repeat(opened, workspace::SettleConversation{snapshot}));
    MUNIMENT_TRY(repeat(opened, workspace::DestroyObjects{2}));
    MUNIMENT_TRY(opened.run(workspace::FinishSnapshot{snapshot}).result());
    return {};
  };
  const Result<void> done = all();
  return done ? 0 : fail(done.error());
}

int hold(workspace::Workspace& opened, unsigned seed, const QStringList& records) {
  std::mt19937 random(seed);
  workspace::RunOptions asPerson;
  asPerson.signer = tests::WorkspaceFixture::signerOf(opened);
  for (int i = 0;; ++i) {
    workspace::CreateHold create;
    create.name = u"Dispute %1"_s.arg(i);
    const auto made = opened.run(create).result();
    if (!made)
      return fail(made.error());
    const HoldId id = HoldId::parse(made->outcome.text(u"hold")).value_or(HoldId());
    const QString& record = records[static_cast<qsizetype>(random() % static_cast<unsigned>(records.size()))];
    const auto applied = opened.run(workspace::ApplyHold{id, {{HoldTargetKind::Record, record}}}).result();
    if (!applied)
      return fail(applied.error());
    if (random() % 2 == 0) // it cools until tomorrow, so it holds on all the same
      (void)opened.run(workspace::ReleaseHold{id, u"The case was settled"_s, 1}, asPerson).result();
  }
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const SystemClock clock;
  platform::LocalFileSystem files;
  tests::MemoryKeychain keychain;
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  auto parts = workspace::openWorkspace({&clock, &files, &keychain, nullptr, ScryptCost{10, 8, 1}},
                                        FilePath{arguments.at(2)}, std::move(unlock));
  if (!parts)
    return fail(parts.error());
  workspace::Workspace opened(std::move(*parts));
  std::cout << "ready" << std::endl;
  if (arguments.at(1) == u"execute"_s)
    return execute(opened, SnapshotId::parse(arguments.at(3)).value_or(SnapshotId()));
  return hold(opened, arguments.at(3).toUInt(), arguments.sliced(4));
}
