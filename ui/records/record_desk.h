#pragma once

#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/preferences/preferences.h"
#include "core/workspace/records/change_record.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/import_plan.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/records/planned_changes.h"
#include "core/workspace/records/reclassify_record.h"
#include "core/workspace/records/record_queries.h"

#include <QtCore/QFuture>

#include <variant>

namespace muniment::ui {

/// Everything that the screen can have done.
using RecordAct =
    std::variant<workspace::ChangeRecord, workspace::CloseRecord, workspace::LinkRecords, workspace::NoteEvent,
                 workspace::ReclassifyRecord, workspace::ReclassifyByTwo, workspace::UndeclareRecord,
                 workspace::WithdrawDeclaration, workspace::AddClass, workspace::ChangeClass, workspace::RemoveClass,
                 workspace::ImportPlan, workspace::KeepPreference, workspace::WithdrawPlannedChange>;

/// Whom the screen asks, and who carries out what is done there. Answers come on the window's thread through
/// `QFuture::then`.
class RecordDesk {
 public:
  template <class T>
  using Told = QFuture<Result<T>>;
  template <class Q>
  using Answer = Told<typename Q::Answer>;

  RecordDesk() = default;
  Q_DISABLE_COPY_MOVE(RecordDesk)
  virtual ~RecordDesk() = default;

  virtual Told<std::vector<workspace::FilePlan::Place>> ask(workspace::FilePlan query) = 0;
  virtual Told<std::vector<Schedule>> ask(workspace::Schedules query) = 0;
  virtual Told<records::Plan> ask(workspace::ExportPlan query) = 0;
  virtual Told<records::PlanEffect> ask(workspace::ClassChangePreview query) = 0;
  virtual Answer<workspace::PlannedChanges> ask(workspace::PlannedChanges query) = 0;
  virtual Answer<workspace::RecordsPage> ask(workspace::RecordsPage query) = 0;
  virtual Told<std::int64_t> ask(workspace::CountRecords query) = 0;
  virtual Answer<workspace::RecordByName> ask(workspace::RecordByName query) = 0;
  virtual Told<std::vector<store::RecordMember>> ask(workspace::RecordMembers query) = 0;
  virtual Told<std::vector<CapturedItem>> ask(workspace::RecordItems query) = 0;
  virtual Answer<workspace::ReclassifyPreview> ask(workspace::ReclassifyPreview query) = 0;
  virtual Answer<workspace::ConversationById> ask(workspace::ConversationById query) = 0;
  virtual Told<std::map<QString, QString>> ask(workspace::ActorNames query) = 0;
  virtual Told<access::Session> ask(workspace::WhoAmI query) = 0;
  virtual Told<std::optional<QString>> ask(workspace::MyPreference query) = 0;

  virtual Told<workspace::Receipt> run(RecordAct act, workspace::RunOptions options) = 0;
  /// The key with which the person signs.
  virtual Told<std::shared_ptr<const SigningKey>> openKey(Secret passphrase) = 0;
  [[nodiscard]] virtual Instant now() const = 0;
  /// The day it is in the workspace.
  [[nodiscard]] virtual QDate today() const = 0;
};

} // namespace muniment::ui
