#include "core/workspace/sample/sample_workspace.h"

#include "core/base/sealed_box.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/keys/my_signer.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/records/import_plan.h"
#include "core/workspace/sample/sample_cases.h"
#include "core/workspace/sample/sample_chats.h"
#include "core/workspace/sample/sample_connections.h"
#include "core/workspace/sample/sample_disposition.h"
#include "core/workspace/sample/sample_documents.h"
#include "core/workspace/sample/sample_holds.h"
#include "core/workspace/sample/sample_plan.h"
#include "core/workspace/sample/sample_records.h"
#include "core/workspace/sample/sample_review.h"
#include "core/workspace/sample/sample_rules.h"
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

} // namespace

Secret samplePassphrase() { return passphraseBytes(u"sample"_s); }

Result<void> makeSampleWorkspace(const Environment& environment, const FilePath& directory, SampleWish wish,
                                 const SharedProgress& progress) {
  const Instant end = environment.clock->now();
  const std::vector<SampleArrival> arrivals = tellSampleStory(end, wish.documents, wish.seed);
  MovableClock clock(arrivals.empty() ? end.plusMilliseconds(-3'600'000)
                                      : arrivals.front().at.plusMilliseconds(-60'000));
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
  MUNIMENT_TRY_LET(signer, workspace.ask(MySigner{std::make_shared<const Secret>(secret.clone())}).result());
  SampleHolds legal(workspace, matter, signer, end);
  SampleRecords records(workspace, clock, signer);
  if (progress)
    progress->setTotal(static_cast<std::int64_t>(arrivals.size()));
  for (const SampleArrival& arrival : arrivals) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY(legal.catchUp(clock, arrival.at));
    clock.moveTo(arrival.at);
    CaptureFiles capture({{arrival.name, {}, arrival.bytes}}, u"sample"_s,
                         arrival.confidential ? std::optional(matter) : std::nullopt);
    MUNIMENT_TRY_LET(receipt, workspace.run(std::move(capture)).result());
    if (const Json::Array* items = receipt.outcome.at(u"items").array(); items && !items->empty()) {
      if (const auto item = ItemId::parse(items->front().text(u"id")))
        MUNIMENT_TRY(records.takeUp(arrival, *item));
    }
    if (progress)
      progress->advance(1);
  }
  MUNIMENT_TRY(legal.catchUp(clock, end));
  MUNIMENT_TRY(captureSampleDocuments(workspace, clock, end));
  MUNIMENT_TRY(importChats(workspace, tellSampleChats(end, wish.messages, wish.seed)));
  MUNIMENT_TRY(records.declareChats(end));
  MUNIMENT_TRY(fillSampleReview(workspace));
  MUNIMENT_TRY(fillSampleConnections(workspace, end));
  if (wish.messages >= 40) // as many as the chats need
    MUNIMENT_TRY(fillSampleCases(workspace, clock));
  MUNIMENT_TRY(fillSampleDisposition(workspace, clock, signer));
  return fillSampleRules(workspace, signer);
}

} // namespace muniment::workspace
