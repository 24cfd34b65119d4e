#pragma once

#include "core/model/schedule.h"
#include "core/store/hold_repository.h"
#include "core/store/record_fact_repository.h"
#include "tests/core/workspace/planted_record.h"

namespace muniment::tests {

/// Whether it went well; says what went wrong.
template <class T>
[[nodiscard]] bool holds(const Result<T>& result) {
  if (!result)
    qWarning("%s", qUtf8Printable(result.error().id + u' ' + result.error().detail));
  return result.has_value();
}

/// Does something to the tables within a transaction, as other areas of the program do.
struct Deed final {
  static constexpr auto kName = QLatin1StringView("test.deed");
  static constexpr Permission kPermission = Permission::ViewItem;
  std::function<Result<EntryDraft>(store::Connection&, Instant)> deed;
  [[nodiscard]] Json describe() const { return Json::Object(); }
  [[nodiscard]] Result<Json> apply(workspace::CommandContext& context) const {
    MUNIMENT_TRY_LET(draft, deed(context.connection(), context.now()));
    if (!draft.verb.isEmpty())
      context.record(std::move(draft));
    return Json();
  }
};

/// A workspace with some items and a due record over each.
struct Stage final {
  WorkspaceFixture fixture;
  std::unique_ptr<workspace::Workspace> opened;
  std::vector<ItemId> items;
  std::vector<RecordId> records;

  explicit Stage(int count) : opened(rehearse(fixture)) {
    std::vector<workspace::FileToCapture> files;
    for (int i = 0; i < count; ++i)
      files.push_back({u"file%1.txt"_s.arg(i), {}, "content " + QByteArray::number(i)});
    const auto captured = opened->run(workspace::CaptureFiles(std::move(files), u"test"_s)).result();
    for (const Json& item : *captured->outcome.at(u"items").array()) {
      items.push_back(*ItemId::parse(item.text(u"id")));
      records.push_back(plant({items.back()}));
    }
  }

  RecordId plant(std::vector<ItemId> of) {
    PlantRecord command;
    command.title = u"Order"_s;
    command.selection.items = std::move(of);
    const auto receipt = opened->run(command).result();
    return receipt ? RecordId::parse(receipt->outcome.text(u"record")).value_or(RecordId()) : RecordId();
  }

  /// The items of which the content is still there.
  std::size_t left() {
    const auto page = opened->ask(workspace::ItemsPage()).result();
    return page ? static_cast<std::size_t>(
                      std::ranges::count_if(page->items, [](const CapturedItem& item) { return !item.isDestroyed(); }))
                : 0;
  }

  bool isClean() {
    workspace::VerifyWish wish;
    wish.deep = true;
    auto verified = opened->verify(wish, nullptr).result();
    if (!verified)
      return false;
    forgetPlanted(*verified);
    for (const workspace::Finding& finding : verified->findings)
      qWarning("%s %s", qUtf8Printable(finding.where), qUtf8Printable(finding.what.id));
    return verified->findings.empty();
  }
};

[[nodiscard]] inline Deed holdOn(HoldTargetKind kind, const QString& what) {
  return {[kind, what](store::Connection& connection, Instant now) -> Result<EntryDraft> {
    Hold hold;
    hold.id = HoldId::make(now);
    hold.code = u"H-1"_s;
    hold.name = u"Dispute"_s;
    hold.createdAt = now;
    hold.state = Hold::State::Active;
    hold.appliedAt = now;
    hold.salt = makeSalt();
    HoldTarget target;
    target.kind = kind;
    target.target = what;
    target.addedAt = now;
    target.salt = makeSalt();
    store::HoldRepository holds(connection);
    MUNIMENT_TRY(holds.save(hold));
    MUNIMENT_TRY(holds.addTargets(hold.id, {&target, 1}));
    MUNIMENT_TRY(holds.raiseEpoch());
    EntryDraft draft;
    draft.verb = u"hold.applied"_s;
    draft.subject = aggregateOf(hold.id);
    MUNIMENT_TRY_LET(state, commitment(hold.salt, contentOf(hold)));
    draft.state.push_back({aggregateOf(hold.id), state});
    MUNIMENT_TRY_LET(targetState, commitment(target.salt, contentOf(target)));
    draft.state.push_back({aggregateOfTarget(hold.id, target), targetState});
    return draft;
  }};
}

[[nodiscard]] inline Deed holdOn(const RecordId& record) { return holdOn(HoldTargetKind::Record, record.toString()); }

[[nodiscard]] inline Deed dueOn(const RecordId& record, QDate day, StageAction action = StageAction::Destroy) {
  return {[record, day, action](store::Connection& connection, Instant) -> Result<EntryDraft> {
    const store::RecordDue due{record, day, 1, static_cast<int>(action)};
    MUNIMENT_TRY(store::RecordFactRepository(connection).setDue({&record, 1}, {&due, 1}));
    return EntryDraft();
  }};
}

} // namespace muniment::tests
