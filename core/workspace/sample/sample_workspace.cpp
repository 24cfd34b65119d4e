#include "core/workspace/sample/sample_workspace.h"

#include "core/access/person_key.h"
#include "core/base/sealed_box.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/items/items_page.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/import_plan.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/sample/sample_chats.h"
#include "core/workspace/sample/sample_disposition.h"
#include "core/workspace/sample/sample_holds.h"
#include "core/workspace/sample/sample_plan.h"
#include "core/workspace/sample/sample_story.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kSampleLife = 3650LL * 86'400'000; ///< milliseconds

Result<MatterId> openMatter(Workspace& workspace) {
  const auto receipt = workspace.run(CreateMatter{u"G-26-03"_s, u"Grievance, warehouse"_s, {}}).result();
  if (!receipt)
    return failure(receipt.error());
  const auto matter = MatterId::parse(receipt->outcome.text(u"matter"));
  if (!matter)
    return failure(ErrorKind::Failed, "sample.not_made"_L1);
  return *matter;
}

Result<void> importChats(Workspace& workspace, const std::vector<SampleChat>& chats) {
  for (const SampleChat& chat : chats) {
    MUNIMENT_TRY_LET(file, capture::openSourceBytes(chat.name, chat.bytes, {}));
    ImportWish wish;
    wish.owner = chat.owner;
    wish.zone = u"Europe/Berlin"_s;
    MUNIMENT_TRY(workspace.import(SharedSourceFile(std::move(file)), std::move(wish), nullptr).result());
  }
  return {};
}

/// The key of whoever made the workspace.
Result<std::shared_ptr<const SigningKey>> signerOf(Workspace& workspace, const Secret& secret) {
  MUNIMENT_TRY_LET(keys, workspace.ask(MySealedKeys()).result());
  if (keys.empty())
    return failure(ErrorKind::Failed, "sample.not_made"_L1);
  MUNIMENT_TRY_LET(opened, access::openPersonKey(keys.front(), secret));
  return std::make_shared<const SigningKey>(std::move(opened));
}

/// One declaration that waits for an approver.
Result<void> askForDeclaration(Workspace& workspace, const std::shared_ptr<const SigningKey>& signer) {
  MUNIMENT_TRY_LET(plan, workspace.ask(FilePlan()).result());
  MUNIMENT_TRY_LET(page, workspace.ask(ItemsPage()).result());
  const auto place =
      std::ranges::find(plan, u"04.20.30"_s, [](const FilePlan::Place& each) { return each.value.code; });
  const auto item = std::ranges::find_if(
      page.items, [](const CapturedItem& each) { return !each.matter && each.name.startsWith(u"PO-"); });
  if (place == plan.end() || item == page.items.end())
    return {}; // a sample without papers has none to declare
  DeclareRecord command;
  command.recordClass = place->value.id;
  command.selection.items = {item->id};
  command.title = u"Price approval, plus 2 %"_s;
  command.metadata = Json::Object{{u"cost-centre"_s, u"4120"_s}};
  RunOptions options;
  options.signer = signer;
  MUNIMENT_TRY(workspace.run(command, options).result());
  return {};
}

} // namespace

Secret samplePassphrase() { return passphraseBytes(u"sample"_s); }

Result<void> makeSampleWorkspace(const Environment& environment, const FilePath& directory, SampleWish wish,
                                 const SharedProgress& progress) {
  const Instant end = environment.clock->now();
  const std::vector<SampleArrival> arrivals = tellSampleStory(end, wish.documents, wish.seed);
  MovableClock clock(arrivals.empty() ? end : arrivals.front().at.plusMilliseconds(-60'000));
  Environment past = environment;
  past.clock = &clock;
  NewWorkspace wanted;
  wanted.name = u"Nordwind records (sample)"_s;
  wanted.timeZone = u"Europe/Berlin"_s;
  wanted.personName = u"Ines Roth"_s;
  const Secret secret = wish.passphrase.isEmpty() ? samplePassphrase() : std::move(wish.passphrase);
  wanted.passphrase = secret.clone();
  wanted.singlePerson = true;
  wanted.rehearsalUntil = end.plusMilliseconds(kSampleLife); // its own clock says what is due; nobody outside does
  MUNIMENT_TRY_LET(created, createWorkspace(past, directory, std::move(wanted)));
  Workspace workspace(std::move(created.parts));
  MUNIMENT_TRY_LET(matter, openMatter(workspace));
  MUNIMENT_TRY(workspace.run(ImportPlan{samplePlan(clock.now())}).result());
  MUNIMENT_TRY_LET(signer, signerOf(workspace, secret));
  SampleHolds legal(workspace, matter, signer, end);
  if (progress)
    progress->setTotal(static_cast<std::int64_t>(arrivals.size()));
  for (const SampleArrival& arrival : arrivals) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY(legal.catchUp(clock, arrival.at));
    clock.moveTo(arrival.at);
    CaptureFiles capture({{arrival.name, {}, arrival.bytes}}, u"sample"_s,
                         arrival.confidential ? std::optional(matter) : std::nullopt);
    MUNIMENT_TRY(workspace.run(std::move(capture)).result());
    if (progress)
      progress->advance(1);
  }
  MUNIMENT_TRY(askForDeclaration(workspace, signer));
  MUNIMENT_TRY(legal.catchUp(clock, end));
  MUNIMENT_TRY(importChats(workspace, tellSampleChats(end, wish.messages, wish.seed)));
  return fillSampleDisposition(workspace, clock, secret);
}

} // namespace muniment::workspace
