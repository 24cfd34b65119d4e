#include "core/base/sealed_box.h"
#include "core/records/plan/plan_file.h"
#include "ui/kit/toast.h"
#include "ui/records/class_dialog.h"
#include "ui/records/edit_dialog.h"
#include "ui/records/event_dialog.h"
#include "ui/records/file_plan_pane.h"
#include "ui/records/finalise_dialog.h"
#include "ui/records/link_dialog.h"
#include "ui/records/move_dialog.h"
#include "ui/records/planned_sheet.h"
#include "ui/records/record_form.h"
#include "ui/records/record_words.h"
#include "ui/records/records_list.h"
#include "ui/records/records_screen.h"
#include "ui/records/saved_views.h"
#include "ui/records/undeclare_dialog.h"
#include "ui/records/view_dialog.h"

#include <QtCore/QDir>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStripHeight = 28;

/// What a person signs, to be found again when a second one has agreed.
QByteArray digestOf(const RecordAct& act) {
  return std::visit(
      [](const auto& command) {
        return canonicalJson(Json::Object{{QString(std::decay_t<decltype(command)>::kName), command.describe()}})
            .value_or(QByteArray());
      },
      act);
}

/// The fields that every one of these classes has.
std::vector<MetadataField> commonFields(const std::vector<Record>& records, const FilePlanModel& plan) {
  std::optional<std::vector<MetadataField>> common;
  for (const Record& record : records) {
    const FilePlanModel::Place* place = plan.find(record.recordClass);
    if (!place)
      return {};
    if (!common)
      common = place->value.fields;
    std::erase_if(*common, [&](const MetadataField& field) {
      return std::ranges::find(place->value.fields, field) == place->value.fields.end();
    });
  }
  return common.value_or(std::vector<MetadataField>());
}

} // namespace

/// Acts that a dialog asked for, one after the other.
struct RecordsScreen::Running final {
  QPointer<ActDialog> dialog;
  std::function<std::vector<RecordAct>()> make;
  QString sentence;
  std::vector<RecordAct> acts;
  std::size_t done = 0; ///< stays done when a later one is refused and tried again
  std::shared_ptr<const SigningKey> signer;
};

void RecordsScreen::ask(ActDialog* dialog, std::function<std::vector<RecordAct>()> acts, const QString& sentence) {
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  auto running = std::make_shared<Running>();
  running->dialog = dialog;
  running->make = std::move(acts);
  running->sentence = sentence;
  connect(dialog, &ActDialog::acted, this, [this, running] { begin(running); });
  dialog->open();
}

void RecordsScreen::begin(const std::shared_ptr<Running>& running) {
  running->dialog->setBusy(true);
  running->acts = running->make();
  const QString passphrase = running->dialog->passphrase();
  if (passphrase.isEmpty())
    return next(running);
  m_desk->openKey(passphraseBytes(passphrase))
      .then(this, [this, running](const Result<std::shared_ptr<const SigningKey>>& key) {
        if (!key)
          return refuse(running, key.error());
        running->signer = *key;
        next(running);
      });
}

void RecordsScreen::next(const std::shared_ptr<Running>& running) {
  if (running->done >= running->acts.size()) {
    if (running->dialog)
      running->dialog->accept();
    tell(running->sentence);
    return refresh();
  }
  const RecordAct& act = running->acts[running->done];
  workspace::RunOptions options;
  options.signer = running->signer;
  const QByteArray digest = digestOf(act);
  options.id = m_proposed.contains(digest) ? m_proposed.at(digest) : CommandId::make(m_desk->now());
  m_desk->run(act, options)
      .then(this, [this, running, digest, id = *options.id](const Result<workspace::Receipt>& receipt) {
        if (receipt) {
          m_proposed.erase(digest);
          ++running->done;
          return next(running);
        }
        if (receipt.error().id == "access.second_person_needed"_L1)
          m_proposed.insert_or_assign(digest, id);
        else
          m_proposed.erase(digest);
        refuse(running, receipt.error());
      });
}

void RecordsScreen::refuse(const std::shared_ptr<Running>& running, const Error& error) {
  if (running->done > 0)
    refresh();
  if (!running->dialog)
    return Q_EMIT failed(error);
  if (error.id == "access.second_person_needed"_L1)
    return running->dialog->showNotice(
        tr("A second person has to agree"),
        tr("It is asked for and waits for them. Once they agreed, do the same again to carry it out."));
  running->dialog->showProblem(error);
}

void RecordsScreen::perform(RecordAct act, const QString& sentence) {
  m_desk->run(std::move(act), {}).then(this, [this, sentence](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return Q_EMIT failed(receipt.error());
    tell(sentence);
    refresh();
  });
}

void RecordsScreen::tell(const QString& sentence) {
  if (!sentence.isEmpty())
    new Toast(window(), Icon::Tick, sentence, {}, kStripHeight + 16);
}

void RecordsScreen::act(RecordPane::Act act) {
  const workspace::RecordByName::Answer* known = m_pane->known();
  if (!known)
    return;
  const QString number = RecordWords::unbroken(known->record.number);
  const auto with = [this](auto* dialog, const QString& sentence) {
    ask(
        dialog, [dialog] { return std::vector<RecordAct>{dialog->command()}; }, sentence);
  };
  switch (act) {
  case RecordPane::Act::Link:
    return with(new LinkDialog(*m_desk, known->record, this), tr("%1 is linked.").arg(number));
  case RecordPane::Act::NoteEvent:
    return with(new EventDialog(*known, this), tr("The event of %1 is noted.").arg(number));
  case RecordPane::Act::Move:
    return move({known->record}, std::nullopt);
  case RecordPane::Act::Export:
    return Q_EMIT exportRequested({known->record.id});
  case RecordPane::Act::Close:
    return perform(workspace::CloseRecord{known->record.id, false}, tr("%1 is closed.").arg(number));
  case RecordPane::Act::Finalise:
    return with(new FinaliseDialog(known->record, this), tr("%1 is finalised.").arg(number));
  case RecordPane::Act::Undeclare:
    return with(new UndeclareDialog(known->record, this), tr("%1 is undeclared.").arg(number));
  }
}

void RecordsScreen::save(const workspace::ChangeRecord& change) {
  m_desk->run(change, {}).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return m_pane->form()->showProblem(receipt.error());
    tell(tr("Saved. The earlier version is kept."));
    refresh();
  });
}

void RecordsScreen::move(std::vector<Record> records, const std::optional<ClassId>& target) {
  std::erase_if(records, [](const Record& record) { return !isKept(record.state); });
  if (records.empty())
    return;
  const auto count = static_cast<int>(records.size());
  auto* dialog = new MoveDialog(*m_desk, std::move(records), *m_plan->model(), target, this);
  ask(
      dialog, [dialog] { return dialog->commands(); }, tr("%n record(s) moved.", nullptr, count));
}

void RecordsScreen::moveDropped(const std::vector<RecordId>& dropped, const ClassId& target) {
  std::vector<Record> records;
  for (const RecordId& id : dropped) {
    const int row = m_list->model()->rowOf(id);
    if (const ListedRecord* known = row < 0 ? nullptr : m_list->model()->row(row))
      records.push_back(known->summary.record);
  }
  move(std::move(records), target);
}

void RecordsScreen::editSelected() {
  std::vector<Record> records = m_list->selected();
  std::erase_if(records,
                [](const Record& record) { return !isKept(record.state) || record.state == RecordState::Finalised; });
  if (records.empty())
    return tell(tr("None of these records can be changed any more."));
  const auto count = static_cast<int>(records.size());
  const std::vector<MetadataField> fields = commonFields(records, *m_plan->model());
  auto* dialog = new EditDialog(std::move(records), fields, this);
  const auto acts = [dialog] {
    std::vector<RecordAct> changes;
    for (workspace::ChangeRecord& change : dialog->commands())
      changes.emplace_back(std::move(change));
    return changes;
  };
  ask(dialog, acts, tr("%n record(s) changed. Their earlier versions are kept.", nullptr, count));
}

void RecordsScreen::exportSelected() {
  if (const std::vector<RecordId> chosen = selectedIds(); !chosen.empty())
    Q_EMIT exportRequested(chosen);
}

std::vector<RecordId> RecordsScreen::selectedIds() const {
  std::vector<RecordId> chosen;
  for (const Record& record : m_list->selected())
    chosen.push_back(record.id);
  return chosen;
}

void RecordsScreen::saveView() {
  auto* dialog = new ViewDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ActDialog::acted, this, [this, dialog] {
    m_plan->views()->add(dialog->name(), m_list->filter());
    dialog->accept();
  });
  dialog->open();
}

void RecordsScreen::editClass(const std::optional<ClassId>& edited, const std::optional<ClassId>& above) {
  m_desk->ask(workspace::Schedules()).then(this, [this, edited, above](const Result<std::vector<Schedule>>& schedules) {
    if (!schedules)
      return Q_EMIT failed(schedules.error());
    RecordClass known;
    known.parent = above;
    if (const FilePlanModel::Place* place = edited ? m_plan->model()->find(*edited) : nullptr)
      known = place->value;
    auto* dialog = new ClassDialog(*m_desk, *m_plan->model(), *schedules, known, this);
    ask(
        dialog, [dialog] { return std::vector<RecordAct>{dialog->command()}; },
        edited ? tr("The change is agreed.") : tr("The class is added."));
  });
}

void RecordsScreen::removeClass(const ClassId& removed) {
  m_plan->setCurrent(std::nullopt);
  m_list->setPlace(std::nullopt, m_plan->nameOf(std::nullopt));
  perform(workspace::RemoveClass{removed}, tr("The class is removed. Nothing ever belonged to it."));
}

void RecordsScreen::showPlanned() {
  auto* sheet = new PlannedSheet(*m_desk, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::finished, this, &RecordsScreen::refresh);
  sheet->open();
}

void RecordsScreen::importPlan() {
  auto* dialog = new QFileDialog(this, tr("A file plan, as JSON or as a table"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilter(tr("File plans (*.json *.csv)"));
  connect(dialog, &QFileDialog::fileSelected, this, &RecordsScreen::readPlan);
  dialog->open();
}

void RecordsScreen::readPlan(const QString& file) {
  m_desk->ask(workspace::ExportPlan()).then(this, [this, file](const Result<records::Plan>& known) {
    if (!known)
      return Q_EMIT failed(known.error());
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
      return Q_EMIT failed(makeError(ErrorKind::Failed, "file.failed"_L1));
    const QByteArray bytes = source.readAll();
    const bool isTable = file.endsWith(".csv"_L1, Qt::CaseInsensitive);
    const auto plan = isTable ? records::planFromTable(bytes, *known, m_desk->now()) : records::planFromFile(bytes);
    if (!plan)
      return Q_EMIT failed(plan.error());
    perform(workspace::ImportPlan{*plan}, tr("The plan is imported. What was there stayed as it was."));
  });
}

void RecordsScreen::exportPlan() {
  m_desk->ask(workspace::ExportPlan()).then(this, [this](const Result<records::Plan>& plan) {
    if (!plan)
      return Q_EMIT failed(plan.error());
    auto* dialog = new QFileDialog(this, tr("Where to keep the file plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("With schedules, for another workspace (*.json)"), tr("As a table (*.csv)")});
    dialog->selectFile(u"file-plan.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, plan = *plan](const QString& file) { writePlan(plan, file); });
    dialog->open();
  });
}

void RecordsScreen::writePlan(const records::Plan& plan, const QString& file) {
  const bool isTable = file.endsWith(".csv"_L1, Qt::CaseInsensitive);
  const auto bytes = isTable ? records::planTable(plan) : records::planFile(plan);
  if (!bytes)
    return Q_EMIT failed(bytes.error());
  QSaveFile target(file);
  if (!target.open(QIODevice::WriteOnly) || target.write(*bytes) != bytes->size() || !target.commit())
    return Q_EMIT failed(makeError(ErrorKind::Failed, "file.failed"_L1));
  tell(tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
}

void RecordsScreen::offerWithdrawal(const RecordId& record, const QString& number) {
  auto* toast = new Toast(window(), Icon::Archive, tr("%1 is declared.").arg(RecordWords::unbroken(number)), tr("Undo"),
                          kStripHeight + 16);
  connect(toast, &Toast::undone, this,
          [this, record] { perform(workspace::WithdrawDeclaration{record}, tr("The declaration is withdrawn.")); });
}

} // namespace muniment::ui
