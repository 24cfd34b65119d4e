#include "ui/declare/declare_dialog.h"

#include "core/base/error_catalogue.h"
#include "ui/declare/class_chooser.h"
#include "ui/declare/declare_words.h"
#include "ui/declare/details_form.h"
#include "ui/declare/kept_pane.h"
#include "ui/declare/send_choice.h"
#include "ui/kit/banner.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize{944, 784};
constexpr int kSide = 360;
constexpr int kMargin = 48;

/// The first and the last position that was selected.
std::optional<std::pair<std::int64_t, std::int64_t>> endsOf(const std::vector<records::Run>& runs) {
  std::optional<std::pair<std::int64_t, std::int64_t>> ends;
  for (const records::Run& run : runs) {
    if (run.role == MemberRole::Selected)
      ends = ends ? std::pair(ends->first, run.last) : std::pair(run.first, run.last);
  }
  return ends;
}

class Rule final : public QWidget {
 public:
  Rule() { setFixedHeight(1); }

 protected:
  void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::of(this).line); }
};

QScrollArea* scrolling(QWidget* content, const QString& name) {
  auto* scroll = new QScrollArea;
  scroll->setAccessibleName(name);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(content);
  return scroll;
}

} // namespace

DeclareDialog::DeclareDialog(DeclareQueries& queries, DeclareWish wish, QWidget* parent)
    : QDialog(parent), m_queries(&queries), m_wish(std::move(wish)) {
  setObjectName(u"declareDialog"_s);
  setWindowTitle(tr("Declare as record"));
  layOut();
  m_act->setDefault(true); // only within its dialog does it stay the default
  connectParts();
  QSize size = kSize;
  if (parent)
    size = size.boundedTo(parent->window()->size() - QSize(kMargin, kMargin));
  resize(size);
  m_queries->ask(workspace::FilePlan()).then(this, [this](const Result<DeclareQueries::Plan>& plan) {
    if (!plan)
      return showProblem(plan.error());
    m_hasPlan = true;
    m_classes->setPlan(*plan);
    const auto meant = std::ranges::find(*plan, m_wish.recordClass, [](const auto& place) { return place.value.code; });
    if (!m_wanted && !m_wish.recordClass.isEmpty() && meant != plan->end())
      m_wanted = meant->value.id;
    if (m_wanted)
      m_classes->choose(*m_wanted);
    if (m_facts.preview)
      m_classes->setSuggestions(m_facts.preview->suggestions);
    showWhenReady();
  });
  m_queries->ask(workspace::RmSystems()).then(this, [this](const Result<std::vector<workspace::RmSystem>>& systems) {
    if (systems)
      m_send->setSystems(*systems);
  });
  refresh();
}

std::optional<workspace::RmSystem> DeclareDialog::sendsTo() const { return m_send->chosen(); }

void DeclareDialog::choose(const ClassId& recordClass) {
  m_wanted = recordClass;
  if (m_hasPlan)
    m_classes->choose(recordClass);
}

void DeclareDialog::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHeader());
  column->addWidget(new Rule);
  m_pages = new QStackedWidget(this);
  auto* refused = new EmptyState(Icon::Padlock, tr("You may not declare records here. An administrator can grant it."),
                                 {}, m_pages);
  auto* failed = new EmptyState(Icon::Octagon, tr("What was selected could not be read. Nothing was declared."),
                                tr("Try Again"), m_pages);
  connect(failed, &EmptyState::actionTriggered, this, &DeclareDialog::refresh);
  for (QWidget* page : std::initializer_list<QWidget*>{new LoadingRows(24, m_pages), makeContent(), refused, failed})
    m_pages->addWidget(page);
  column->addWidget(m_pages, 1);
  column->addWidget(new Rule);
  column->addWidget(makeFooter());
}

QWidget* DeclareDialog::makeHeader() {
  auto* header = new QWidget;
  header->setBackgroundRole(QPalette::Base);
  header->setAutoFillBackground(true);
  auto* column = new QVBoxLayout(header);
  column->setContentsMargins(24, 16, 24, 14);
  column->setSpacing(0);
  column->addWidget(new PlainLabel(tr("Declare as record"), TextRole::DialogTitle));
  m_context = new ElidedLabel({}, TextRole::Small, Ink::Secondary);
  m_context->setObjectName(u"declareContext"_s);
  column->addWidget(m_context);
  return header;
}

QWidget* DeclareDialog::makeContent() {
  auto* left = new QWidget;
  left->setBackgroundRole(QPalette::Base);
  left->setAutoFillBackground(true);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(24, 14, 24, 16);
  column->setSpacing(12);
  m_problem = new Banner(Tone::Failed, Icon::Octagon, {}, {}, left);
  m_problem->setObjectName(u"declareProblem"_s);
  m_problemLink = m_problem->addLink({});
  m_problemLink->setAutoDefault(false);
  m_problem->hide();
  m_kept = new KeptPane(left);
  m_kept->setRule(m_wish.selection.context);
  m_kept->setWhole(m_wish.isWhole);
  m_classes = new ClassChooser(left);
  m_details = new DetailsForm(left);
  m_send = new SendChoice(left);
  column->addWidget(m_problem);
  column->addWidget(m_kept);
  column->addWidget(new Rule);
  column->addWidget(m_classes);
  column->addWidget(new Rule);
  column->addWidget(m_details);
  column->addWidget(m_send);
  column->addStretch(1);
  m_consequences = new ConsequencesPane;
  auto* content = new QWidget;
  auto* row = new QHBoxLayout(content);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(scrolling(left, tr("What is declared")), 1);
  auto* side = scrolling(m_consequences, tr("What follows from it"));
  side->setFixedWidth(kSide);
  row->addWidget(side);
  return content;
}

QWidget* DeclareDialog::makeFooter() {
  auto* footer = new QWidget;
  footer->setBackgroundRole(QPalette::Base);
  footer->setAutoFillBackground(true);
  auto* row = new QHBoxLayout(footer);
  row->setContentsMargins(24, 12, 24, 12);
  row->setSpacing(8);
  m_missingIcon = new IconLabel(Icon::Octagon, 14, Tone::Failed);
  m_missing = new PlainLabel({}, TextRole::SmallStrong);
  m_missing->setObjectName(u"declareMissing"_s);
  m_missing->setWordWrap(true);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_act = new QPushButton(tr("Declare"));
  m_act->setObjectName(u"declareAct"_s);
  m_act->setEnabled(false);
  setButtonKind(m_act, ButtonKind::Primary);
  row->addWidget(m_missingIcon);
  row->addWidget(m_missing, 1);
  row->addWidget(cancel);
  row->addWidget(m_act);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_act, &QPushButton::clicked, this, &DeclareDialog::declare);
  return footer;
}

void DeclareDialog::connectParts() {
  connect(m_kept, &KeptPane::ruleChanged, this, &DeclareDialog::refresh);
  connect(m_classes, &ClassChooser::chosenChanged, this, &DeclareDialog::takeClass);
  connect(m_details, &DetailsForm::changed, this, &DeclareDialog::weigh);
  connect(m_problemLink, &QPushButton::clicked, this, [this] {
    const QString number = m_problemLink->property("number").toString();
    reject();
    Q_EMIT recordRequested(number);
  });
}

records::Selection DeclareDialog::selection() const {
  records::Selection selection = m_wish.selection;
  if (!m_wish.isWhole)
    selection.context = m_kept->rule();
  return selection;
}

/// All at once, so that nothing moves under the person's eyes.
void DeclareDialog::showWhenReady() {
  if (m_hasPlan && m_facts.preview && !m_isAsking && !m_isAskingLines && m_pages->currentIndex() != Content) {
    m_pages->setCurrentIndex(Content);
    // What changed while it was hidden asked for no room.
    for (QScrollArea* area : findChildren<QScrollArea*>())
      QCoreApplication::postEvent(area, new QEvent(QEvent::LayoutRequest));
    weigh();
    return focusFirst();
  }
  weigh();
}

void DeclareDialog::refresh() {
  m_isAsking = true;
  workspace::DeclarationPreview preview;
  preview.selection = selection();
  if (const RecordClass* chosen = m_classes->chosen())
    preview.recordClass = chosen->id;
  m_queries->ask(std::move(preview))
      .then(this, [this, generation = ++m_generation](const Result<workspace::DeclarationPreview::Answer>& answer) {
        if (generation != m_generation)
          return;
        m_isAsking = false;
        takePreview(answer);
        showWhenReady();
      });
}

void DeclareDialog::takePreview(const Result<workspace::DeclarationPreview::Answer>& answer) {
  if (!answer) {
    if (answer.error().id == "access.no_permission"_L1)
      m_pages->setCurrentIndex(NotAllowed);
    else if (answer.error().kind == ErrorKind::Failed || answer.error().kind == ErrorKind::Unavailable)
      m_pages->setCurrentIndex(Failed);
    else
      showProblem(answer.error());
    return;
  }
  const bool sameRuns = m_facts.preview && m_facts.preview->found.runs == answer->found.runs &&
                        m_facts.preview->found.total == answer->found.total;
  const bool isFirst = !m_facts.preview;
  m_facts.preview = *answer;
  m_send->setMatter(answer->found.matter);
  m_kept->setCounts(answer->selected, answer->context, answer->found.total);
  QStringList items;
  for (const CapturedItem& item : answer->found.items)
    items.append(visibleText(item.name));
  m_kept->setItems(items);
  if (!sameRuns)
    askForLines();
  if (isFirst)
    askForConflicts();
  if (m_hasPlan)
    m_classes->setSuggestions(answer->suggestions);
  showContext();
  showConsequences();
}

void DeclareDialog::askForLines() {
  const records::Found& found = m_facts.preview->found;
  std::vector<KeptLine> lines = keptLines(found.runs, found.total);
  if (!found.conversation || lines.empty())
    return;
  workspace::KeptMessages kept;
  kept.conversation = found.conversation->conversation.id;
  for (const KeptLine& line : lines) {
    if (line.kind != KeptLine::Kind::Message)
      kept.times.insert(kept.times.end(), {line.first, line.last});
    else if (!kept.stretches.empty() && kept.stretches.back().second + 1 == line.first)
      kept.stretches.back().second = line.last;
    else
      kept.stretches.emplace_back(line.first, line.last);
  }
  m_isAskingLines = true;
  if (const auto ends = endsOf(found.runs))
    kept.times.insert(kept.times.end(), {ends->first, ends->second});
  m_queries->ask(std::move(kept))
      .then(this, [this, lines = std::move(lines),
                   generation = ++m_linesGeneration](const Result<workspace::KeptMessages::Answer>& answer) {
        if (generation != m_linesGeneration)
          return;
        m_isAskingLines = false;
        takeLines(lines, answer);
        showWhenReady();
      });
}

void DeclareDialog::takeLines(std::vector<KeptLine> lines, const Result<workspace::KeptMessages::Answer>& answer) {
  if (!answer)
    return showProblem(answer.error());
  m_times = answer->times;
  m_messages.clear();
  for (const KeptLine& line : lines) {
    const auto message = std::ranges::find(answer->messages, line.first, &Message::position);
    if (line.kind == KeptLine::Kind::Message && line.role == MemberRole::Selected && message != answer->messages.end())
      m_messages.push_back(*message);
  }
  m_kept->setLines(std::move(lines), *answer);
  showContext();
  proposeDetails();
}

void DeclareDialog::askForConflicts() {
  if (!m_facts.preview->found.conversation)
    return;
  workspace::ConflictsInConversation conflicts;
  conflicts.conversation = m_facts.preview->found.conversation->conversation.id;
  m_queries->ask(conflicts).then(this, [this](const Result<workspace::ConflictsInConversation::Answer>& answer) {
    if (!answer)
      return;
    for (const store::ConflictPlace& place : answer->places)
      m_conflicts.push_back(place.position);
    showConsequences();
  });
}

void DeclareDialog::showContext() {
  const records::Found& found = m_facts.preview->found;
  const QString title = found.conversation    ? visibleText(found.conversation->conversation.title)
                        : found.items.empty() ? QString()
                                              : visibleText(found.items.front().name);
  const auto ends = endsOf(found.runs);
  const auto first = ends ? m_times.find(ends->first) : m_times.end();
  const auto last = ends ? m_times.find(ends->second) : m_times.end();
  const bool timed = first != m_times.end() && last != m_times.end();
  m_context->setText(timed ? tr("%1 · %2", "title of a conversation, from when to when")
                                 .arg(title, DeclareWords::span(first->second, last->second))
                           : title);
  m_details->proposeTitle(timed ? DeclareWords::title(title, first->second, last->second) : title);
}

void DeclareDialog::showConsequences() {
  m_facts.conflicts = 0;
  for (const std::int64_t position : m_conflicts) {
    if (m_facts.preview && std::ranges::any_of(m_facts.preview->found.runs, [&](const records::Run& run) {
          return run.first <= position && position <= run.last;
        }))
      ++m_facts.conflicts;
  }
  m_consequences->show(m_facts);
}

void DeclareDialog::takeClass() {
  const RecordClass& chosen = *m_classes->chosen();
  m_facts.recordClass = chosen;
  m_facts.approver.clear();
  m_send->setWaits(chosen.approval);
  m_last.reset();
  ++m_classGeneration;
  m_details->setFields(chosen.fields);
  proposeDetails();
  askForLast(chosen);
  askForOwner(chosen);
  refresh();
  weigh();
}

void DeclareDialog::askForLast(const RecordClass& value) {
  if (value.fields.empty() || !m_facts.preview || !m_facts.preview->found.conversation)
    return;
  workspace::RecordsPage page;
  page.filter.conversation = m_facts.preview->found.conversation->conversation.id;
  page.filter.classes = {value.id};
  page.filter.states = {RecordState::Declared, RecordState::Waiting, RecordState::Closed, RecordState::Finalised};
  page.limit = 1;
  m_queries->ask(std::move(page))
      .then(this, [this, generation = m_classGeneration](const Result<workspace::RecordsPage::Answer>& answer) {
        if (generation != m_classGeneration || !answer || answer->records.empty())
          return;
        m_last = answer->records.front().record;
        proposeDetails();
      });
}

void DeclareDialog::askForOwner(const RecordClass& value) {
  if (!value.approval || !value.owner)
    return;
  m_queries->ask(workspace::People())
      .then(this,
            [this, owner = *value.owner, generation = m_classGeneration](const Result<std::vector<Actor>>& people) {
              if (generation != m_classGeneration || !people)
                return;
              if (const auto found = std::ranges::find(*people, owner, &Actor::id); found != people->end())
                m_facts.approver = visibleText(found->name);
              showConsequences();
            });
}

void DeclareDialog::proposeDetails() {
  if (!m_facts.recordClass || !m_facts.preview)
    return;
  const records::Found& found = m_facts.preview->found;
  const QString title = found.conversation ? found.conversation->conversation.title : QString();
  m_details->propose(toldDetails(m_facts.recordClass->fields, m_wish.details), m_wish.toldBy);
  m_details->propose(proposedDetails(m_facts.recordClass->fields, m_last ? &*m_last : nullptr, title, m_messages));
}

void DeclareDialog::weigh() {
  const bool known = m_facts.preview.has_value() && m_pages->currentIndex() == Content;
  const QStringList missing = m_facts.recordClass ? m_details->missing() : QStringList();
  const bool chosen = m_facts.recordClass.has_value();
  m_act->setEnabled(known && chosen && missing.isEmpty() && !m_isBusy);
  if (m_isBusy)
    m_act->setText(tr("Declaring…"));
  else if (known)
    m_act->setText(DeclareWords::act(*m_facts.preview));
  m_missing->setTone(missing.isEmpty() ? Tone::Neutral : Tone::Failed);
  m_missingIcon->setVisible(known && !missing.isEmpty());
  if (!known)
    m_missing->setText({});
  else if (!chosen)
    m_missing->setText(tr("Choose a class."));
  else
    m_missing->setText(
        missing.isEmpty()
            ? QString()
            : tr("%n detail(s) to correct: %1", nullptr, static_cast<int>(missing.size())).arg(missing.join(u", "_s)));
}

void DeclareDialog::focusFirst() {
  if (!m_classes->chosen())
    m_classes->field()->setFocus(Qt::OtherFocusReason);
  else
    m_act->setFocus(Qt::OtherFocusReason);
}

void DeclareDialog::declare() {
  if (m_isBusy || m_details->goToProblem())
    return;
  workspace::DeclareRecord command;
  command.recordClass = m_facts.recordClass->id;
  command.selection = selection();
  // What was looked at is declared, also where the conversation has grown meanwhile.
  if (m_wish.isWhole && command.selection.conversation)
    command.selection.runs = m_facts.preview->found.runs;
  command.title = m_details->title();
  command.metadata = m_details->metadata();
  command.foundBy = m_wish.foundBy;
  m_isBusy = true;
  m_problem->hide();
  weigh();
  m_queries->run(std::move(command), this).then(this, [this](const Result<workspace::Receipt>& receipt) {
    takeReceipt(receipt);
  });
}

void DeclareDialog::takeReceipt(const Result<workspace::Receipt>& receipt) {
  m_isBusy = false;
  weigh();
  if (receipt) {
    accept();
    Q_EMIT declared(receipt->outcome, m_facts.preview && m_facts.preview->holds.isHeld());
  } else if (receipt.error().kind != ErrorKind::Cancelled) {
    showProblem(receipt.error());
  }
}

void DeclareDialog::showProblem(const Error& error) {
  const bool again = error.id == "record.already_declared"_L1;
  m_pages->setCurrentIndex(Content);
  m_problem->setContent(Tone::Failed, Icon::Octagon, again ? tr("Declared already") : tr("Nothing was declared"),
                        errorText(error));
  m_problemLink->setVisible(again);
  m_problemLink->setText(again ? tr("Open %1", "the number of a record").arg(error.arguments.value(0)) : QString());
  m_problemLink->setProperty("number", error.arguments.value(0));
  m_problem->show();
}

} // namespace muniment::ui
