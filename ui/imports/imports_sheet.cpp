#include "ui/imports/imports_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/imports/collection_sheet.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/kit/toast.h"
#include "ui/kit/typed_confirmation.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::WithdrawalReason;

constexpr QSize kSize{1120, 780};
constexpr int kFootHeight = 64;

QString reasonText(WithdrawalReason reason) {
  switch (reason) {
  case WithdrawalReason::WrongChat:
    return ImportsSheet::tr("It is the wrong chat");
  case WithdrawalReason::WrongFile:
    return ImportsSheet::tr("It is the wrong file");
  case WithdrawalReason::NoGround:
    return ImportsSheet::tr("There is no ground to keep it");
  case WithdrawalReason::Doubtful:
    return ImportsSheet::tr("Whether it is genuine is in doubt");
  }
  return {};
}

} // namespace

ImportsSheet::ImportsSheet(ImportsDesk& desk, const std::optional<ConversationId>& conversation, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(*this,
                                 {conversation ? tr("Imports of this conversation") : tr("Imports"),
                                  tr("Each line is one chat of one file. What was imported by mistake can be taken "
                                     "back as a whole."),
                                  tr("Withdraw Import…")},
                                 SheetFrame::Sides::Two)),
      m_imports(new ImportsModel(desk, conversation, this)) {
  setObjectName(u"importsSheet"_s);
  addList();
  addSide();
  connect(m_frame.action, &QPushButton::clicked, this, &ImportsSheet::confirm);
  connect(m_imports, &ImportsModel::answered, this, &ImportsSheet::showList);
  connect(m_imports, &ImportsModel::failed, this,
          [this](const Error& error) { m_frame.showFailure(errorText(error)); });
  resize(parent ? kSize.boundedTo(parent->window()->size() - QSize(48, 48)) : kSize);
  check();
  m_imports->refresh();
  m_table->setFocus();
}

void ImportsSheet::addList() {
  m_table = new TableView(tr("Imports"));
  m_table->setObjectName(u"imports.list"_s);
  m_table->setModel(m_imports);
  QHeaderView* head = m_table->horizontalHeader();
  head->setStretchLastSection(false);
  head->resizeSection(ImportsModel::Imported, 150);
  head->setSectionResizeMode(ImportsModel::Chat, QHeaderView::Stretch);
  head->resizeSection(ImportsModel::File, 190);
  head->resizeSection(ImportsModel::Messages, 90);
  m_lists = new QStackedWidget;
  m_lists->addWidget(m_table);
  m_lists->addWidget(new EmptyState(Icon::Capture, tr("Nothing that you may see was imported.")));
  m_lists->setMinimumHeight(320);
  m_frame.enter->addWidget(m_lists, 1);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportsSheet::showImport);
}

void ImportsSheet::addSide() {
  m_facts = new PaneSection(tr("Import"));
  m_collection = new PaneSection(tr("Collection"));
  m_state = new QPushButton(tr("State How…"));
  m_state->setObjectName(u"imports.state"_s);
  m_state->setAutoDefault(false);
  setButtonKind(m_state, ButtonKind::Link);
  m_collection->addHeadAction(m_state);
  connect(m_state, &QPushButton::clicked, this, &ImportsSheet::stateCollection);
  m_follows = new PaneSection(tr("If it is withdrawn"));
  m_follows->setObjectName(u"imports.follows"_s);
  m_reason = new QComboBox;
  m_reason->setObjectName(u"imports.reason"_s);
  m_reason->addItem(tr("Choose a reason"), -1);
  for (const WithdrawalReason reason : workspace::allWithdrawalReasons())
    m_reason->addItem(reasonText(reason), static_cast<int>(reason));
  m_reasonRow = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required);
  m_frame.follows->addWidget(m_facts);
  m_frame.follows->addSpacing(12);
  m_frame.follows->addWidget(m_collection);
  m_frame.follows->addSpacing(12);
  m_frame.follows->addWidget(m_follows);
  m_frame.follows->addSpacing(12);
  m_frame.follows->addWidget(m_reasonRow);
  m_frame.follows->addStretch(1);
  connect(m_reason, &QComboBox::currentIndexChanged, this, &ImportsSheet::check);
}

const workspace::ImportLine* ImportsSheet::current() const {
  const QModelIndex index = m_table->currentIndex();
  return index.isValid() && index.row() < m_imports->rowCount() ? &m_imports->line(index.row()) : nullptr;
}

void ImportsSheet::showList() {
  m_lists->setCurrentIndex(m_imports->rowCount() == 0 ? 1 : 0);
  if (!current() && m_imports->rowCount() > 0) {
    const int row = m_shown ? m_imports->rowOf(*m_shown) : -1;
    m_table->setCurrentIndex(m_imports->index(std::max(0, row), 0));
  } else {
    showImport();
  }
}

void ImportsSheet::showImport() {
  const workspace::ImportLine* line = current();
  m_preview.reset();
  for (QWidget* part : {static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_collection),
                        static_cast<QWidget*>(m_follows), static_cast<QWidget*>(m_reasonRow)})
    part->setVisible(line != nullptr);
  if (!line)
    return check();
  m_shown = line->source.id;
  showFacts(*line);
  const bool isThere = !workspace::withdrawalOf(line->source);
  m_collection->setVisible(isThere);
  m_follows->setVisible(isThere);
  m_reasonRow->setVisible(isThere);
  if (isThere) {
    showCollection(line->source);
    m_desk->ask(workspace::WithdrawalPreview{line->source.id})
        .then(this, [this, id = line->source.id](const Result<workspace::WithdrawalPreview::Answer>& answer) {
          if (m_shown != id)
            return;
          m_preview = answer;
          showPreview();
          check();
        });
  }
  showPreview();
  check();
}

void ImportsSheet::showFacts(const workspace::ImportLine& line) {
  const ConversationSource& source = line.source;
  const auto withdrawal = workspace::withdrawalOf(source);
  if (!m_facts->begin(source.id.toString() + (withdrawal ? u"-"_s : u"+"_s)))
    return;
  m_facts->addFact(tr("Conversation"), visibleText(line.conversation.title));
  m_facts->addFact(tr("File"), visibleText(source.name));
  m_facts->addFact(tr("Messages"), QLocale().toString(static_cast<qlonglong>(source.messages)));
  m_facts->addFact(tr("Imported"), momentText(source.capturedAt));
  m_facts->addFact(tr("By"), visibleText(line.capturedBy));
  m_facts->addFact(tr("Kept for"), visibleText(source.reading.text(u"purpose")));
  if (!withdrawal)
    return;
  m_facts->addFact(tr("Withdrawn"), momentText(withdrawal->at));
  m_facts->addFact(tr("Withdrawn by"), visibleText(line.withdrawnBy));
  m_facts->addFact(tr("Reason"), reasonText(withdrawal->reason));
}

void ImportsSheet::showCollection(const ConversationSource& source) {
  const auto statements = workspace::collectionOf(source);
  if (!m_collection->begin(source.id.toString() + QString::number(statements.size())))
    return;
  if (statements.empty())
    return void(m_collection->addText(tr("Nothing is stated about how it was collected.")));
  for (const workspace::CollectionStatement& statement : statements) {
    const workspace::CollectionFacts& facts = statement.facts;
    m_collection->addFact(tr("Stated"), momentText(statement.at));
    m_collection->addFact(tr("Export by"), visibleText(facts.collector));
    m_collection->addFact(tr("Device of"), visibleText(facts.custodian));
    m_collection->addFact(tr("Device"), visibleText(facts.device));
    m_collection->addFact(tr("System"), visibleText(facts.system));
    m_collection->addFact(tr("WhatsApp"), visibleText(facts.app));
    m_collection->addFact(tr("Number"), visibleText(facts.number));
    m_collection->addFact(tr("Reached us"), visibleText(facts.handOver));
    m_collection->addFact(tr("On"), facts.handedOverOn ? dayText(*facts.handedOverOn) : QString());
    if (facts.withMedia)
      m_collection->addFact(tr("Media"), *facts.withMedia ? tr("With media") : tr("Without media"));
    if (const auto agrees = workspace::agreesWithAnnounced(source, facts))
      m_collection->addLine(*agrees ? Icon::Tick : Icon::NotEqual, *agrees ? Tone::Done : Tone::Conflict,
                            *agrees ? tr("The announced digest is that of the file")
                                    : tr("The announced digest is not that of the file"),
                            {});
  }
}

void ImportsSheet::stateCollection() {
  const workspace::ImportLine* line = current();
  if (!line)
    return;
  auto* dialog = new CollectionSheet(line->source, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, id = line->source.id] {
    m_desk->run(workspace::StateCollection{id, dialog->facts()})
        .then(this, [this](const Result<workspace::Receipt>& receipt) {
          if (!receipt)
            return m_frame.showFailure(errorText(receipt.error()));
          new Toast(this, Icon::Tick, tr("The statement is kept."), {}, kFootHeight + 8);
          m_imports->refresh();
        });
  });
  dialog->open();
}

void ImportsSheet::showPreview() {
  const bool isKnown = m_preview && m_preview->has_value();
  (void)m_follows->begin((m_shown ? m_shown->toString() : QString()) + (isKnown     ? u"!"_s
                                                                        : m_preview ? u"?"_s
                                                                                    : u"…"_s));
  if (!m_preview)
    return void(m_follows->addText(tr("Looking…")));
  if (!isKnown)
    return void(m_follows->addText(errorText(m_preview->error())));
  const workspace::WithdrawalPreview::Answer& answer = **m_preview;
  m_follows->addLine(Icon::Trash, Tone::Neutral,
                     tr("%n message(s) are destroyed", nullptr, static_cast<int>(answer.destroyed)),
                     tr("No other source has them. The original and the names that only it gives go as well."));
  if (answer.kept > 0)
    m_follows->addLine(Icon::Chat, Tone::Neutral, tr("%n message(s) stay", nullptr, static_cast<int>(answer.kept)),
                       tr("Another source has them, too. They keep the words and the time of that one."));
  m_reasonRow->setVisible(!answer.keeps.any());
  const QStringList keeping = answer.keeps.records + answer.keeps.holds + answer.keeps.cases;
  if (!keeping.isEmpty())
    m_follows->addLine(Icon::Padlock, Tone::Held, tr("Something of it must be kept"),
                       visibleText(keeping.join(u", "_s)));
  else if (answer.keeps.hidden)
    m_follows->addLine(Icon::Padlock, Tone::Held, tr("Something of it must be kept"), tr("Ask legal."));
}

QString ImportsSheet::obstacle() const {
  const workspace::ImportLine* line = current();
  if (!line)
    return tr("Nothing is chosen");
  if (workspace::withdrawalOf(line->source))
    return tr("It was withdrawn already");
  if (m_isBusy)
    return tr("It is being withdrawn…");
  if (!m_preview)
    return tr("Looking…");
  if (!m_preview->has_value())
    return tr("It cannot be withdrawn");
  if ((*m_preview)->keeps.any())
    return tr("Something of it must be kept");
  return m_reason->currentData().toInt() < 0 ? tr("The reason is still missing") : QString();
}

void ImportsSheet::check() { m_frame.setProblem(obstacle()); }

void ImportsSheet::confirm() {
  const workspace::ImportLine* line = current();
  if (!line || !obstacle().isEmpty())
    return;
  const workspace::WithdrawalPreview::Answer& answer = **m_preview;
  QStringList consequences{tr("%n message(s) are destroyed", nullptr, static_cast<int>(answer.destroyed))};
  if (answer.kept > 0)
    consequences.append(tr("%n message(s) stay", nullptr, static_cast<int>(answer.kept)));
  consequences.append(tr("This cannot be taken back. The file can be imported again."));
  auto* dialog = new TypedConfirmation(
      {tr("Withdraw this import"), visibleText(line->source.name), consequences, tr("withdraw"), tr("Withdraw Import")},
      this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, &ImportsSheet::withdraw);
  dialog->open();
}

void ImportsSheet::withdraw() {
  const auto reason = static_cast<WithdrawalReason>(m_reason->currentData().toInt());
  m_isBusy = true;
  check();
  m_desk->run(workspace::WithdrawSource{*m_shown, reason}, this)
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        m_isBusy = false;
        check();
        if (!receipt && receipt.error().id == "access.second_person_needed"_L1) {
          auto* toast = new Toast(this, Icon::People, tr("A second person has to agree. It waits for them in Tasks."),
                                  {}, kFootHeight + 8);
          connect(toast->addLink(tr("Show Tasks")), &QPushButton::clicked, this, &ImportsSheet::tasksRequested);
          return;
        }
        if (!receipt) {
          if (receipt.error().kind != ErrorKind::Cancelled)
            m_frame.showFailure(errorText(receipt.error()));
          return;
        }
        m_reason->setCurrentIndex(0);
        new Toast(this, Icon::Tick, tr("The import is withdrawn."), {}, kFootHeight + 8);
        m_imports->refresh();
        Q_EMIT withdrawn();
      });
}

} // namespace muniment::ui
