#include "tests/core/workspace/deeds.h"

#include "core/workspace/items/capture_files.h"
#include "core/workspace/items/items_page.h"
#include "core/workspace/ledger/entries_page.h"
#include "tests/core/workspace/workspace_fixture.h"

namespace muniment::tests {
namespace {

QString capture(workspace::Workspace& workspace, std::mt19937_64& random, const QString& name) {
  const auto size = std::array{10, 3000, 40'000}[random() % 3];
  std::vector<workspace::FileToCapture> files;
  for (std::uint64_t i = random() % 3; i < 3; ++i)
    files.push_back({u"%1-%2"_s.arg(name).arg(i), {}, name.toLatin1() + QByteArray(size, static_cast<char>('a' + i))});
  const QString last = files.back().name;
  return workspace.run(workspace::CaptureFiles(std::move(files), u"test"_s)).result() ? u"item "_s + last : QString();
}

QString enrolAndSetRoles(workspace::Workspace& workspace, const QString& name) {
  const auto person = WorkspaceFixture::enrol(workspace, name, {Role::CaseMember});
  if (!person)
    return {};
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(workspace);
  const bool set = workspace.run(workspace::SetRoles{*person, {Role::Auditor}, true, u"Moved to audit"_s}, options)
                       .result()
                       .has_value();
  return (set ? u"auditor "_s : u"person "_s) + name;
}

QString anchor(workspace::Workspace& workspace, const QString& name) {
  const auto head = workspace.anchorHead(workspace.directory() / (u"head-"_s + name));
  return head ? u"head "_s + QString::fromUtf8(head->line) : QString();
}

/// Everything of one kind, so that a comparison needs no query for each name.
Result<std::set<QString>> everything(workspace::Workspace& workspace) {
  std::set<QString> all;
  workspace::ItemsPage page;
  page.limit = 1'000'000;
  MUNIMENT_TRY_LET(items, workspace.ask(page).result());
  for (const CapturedItem& item : items.items)
    all.insert(u"item "_s + item.name);
  MUNIMENT_TRY_LET(people, workspace.ask(workspace::People()).result());
  for (const Actor& actor : people) {
    all.insert(u"person "_s + actor.login);
    if (actor.roles.contains(Role::Auditor))
      all.insert(u"auditor "_s + actor.login);
  }
  MUNIMENT_TRY_LET(entries, workspace.ask(workspace::EntriesAfter{0, 1'000'000}).result());
  for (const LedgerEntry& entry : entries) {
    if (entry.verb == "matter.created"_L1)
      all.insert(entry.subject);
  }
  return all;
}

} // namespace

QString doSomething(workspace::Workspace& workspace, std::mt19937_64& random, const QString& name) {
  switch (random() % 8) {
  case 0:
    return enrolAndSetRoles(workspace, name);
  case 1: {
    const auto made = workspace.run(workspace::CreateMatter{name, name, {}}).result();
    return made ? u"matter:"_s + made->outcome.text(u"matter") : QString();
  }
  case 2:
    return anchor(workspace, name);
  default:
    return capture(workspace, random, name);
  }
}

QString whatIsLost(workspace::Workspace& workspace, const QStringList& acknowledged) {
  const auto all = everything(workspace);
  if (!all)
    return u"cannot be read: "_s + all.error().id + all.error().detail;
  workspace::VerifyWish wish{true, std::nullopt};
  for (const QString& what : acknowledged) {
    if (what.startsWith(u"head "_s)) {
      const auto head = ledger::Head::parse(what.sliced(5).toUtf8());
      wish.outside = ledger::KnownHead{head->size, head->root};
    } else if (!all->contains(what)) {
      return u"acknowledged and lost: "_s + what;
    }
  }
  const auto verification = workspace.verify(wish, nullptr).result();
  if (!verification)
    return u"cannot be verified: "_s + verification.error().id;
  if (verification->isClean())
    return {};
  const workspace::Finding& first = verification->findings.front();
  return first.where + u": "_s + first.what.id + u' ' + first.what.detail;
}

} // namespace muniment::tests
