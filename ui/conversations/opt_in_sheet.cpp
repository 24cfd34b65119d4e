#include "ui/conversations/opt_in_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/form_row.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::OptInHistory;
using workspace::OptInStep;

constexpr QSize kSize{760, 520};

class OptInWords final {
  Q_DECLARE_TR_FUNCTIONS(OptInSheet)

 public:
  static QString source(OptIn::Source source) {
    switch (source) {
    case OptIn::Source::Message:
      return tr("In a message");
    case OptIn::Source::Form:
      return tr("On a form");
    case OptIn::Source::Paper:
      return tr("On paper");
    case OptIn::Source::Import:
      return tr("In a list that was taken over");
    case OptIn::Source::Spoken:
      return tr("Told somebody");
    }
    return {};
  }

  static QString act(const OptInStep& step) {
    if (step.act == OptIn::Act::Withdrawn)
      return tr("Withdrawn");
    return step.isRenewed ? tr("Agreed again") : tr("Agreed");
  }

  static QString evidence(const OptInStep& step) {
    if (step.isEvidenceGone)
      return tr("What shows it is not available.");
    return step.item ? visibleText(step.itemName) : QString();
  }

  static QString details(const OptInStep& step) {
    const QString said = tr("%1, %2", "how, day").arg(source(step.source), dayText(dayOf(step.at)));
    const QString by =
        step.recordedBy.isEmpty()
            ? QString()
            : tr("Recorded by %1, %2", "person, time").arg(visibleText(step.recordedBy), momentText(step.recordedAt));
    QStringList lines{said, evidence(step), by};
    lines.removeAll(QString());
    return lines.join(u'\n');
  }

  static QString standing(const OptInHistory::Answer& answer) {
    if (answer.steps.empty())
      return answer.isRequired ? tr("Nothing is recorded. No template goes to this person.")
                               : tr("Nothing is recorded.");
    return answer.isGiven ? tr("This person agreed to be written to.")
                          : tr("This person does not want to be written to. Nothing is sent.");
  }
};

} // namespace

OptInSheet::OptInSheet(ComposerDesk& desk, const ConversationId& conversation, std::optional<Shown> shown,
                       QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_conversation(conversation), m_shown(std::move(shown)),
      m_frame(SheetFrame::layOut(
          *this, {tr("Opt-in"), tr("Whether this person agreed to be written to, and what shows it"), tr("Record")},
          SheetFrame::Sides::Two)),
      m_act(new QComboBox), m_source(new QComboBox), m_day(new QDateEdit),
      m_choose(new QPushButton(tr("Choose File…"))), m_fileName(new ElidedLabel({}, TextRole::Small, Ink::Primary)),
      m_messageRow(nullptr), m_fileRow(nullptr), m_said(new PaneSection(tr("History"))) {
  setObjectName(u"optInSheet"_s);
  makeForm();
  m_frame.follows->setContentsMargins(0, 0, 0, 16);
  m_frame.follows->addWidget(m_said);
  m_frame.follows->addStretch(1);
  connect(m_frame.action, &QPushButton::clicked, this, &OptInSheet::record);
  resize(parent ? kSize.boundedTo(parent->window()->size() - QSize(48, 48)) : kSize);
  choose();
  ask();
}

QWidget* OptInSheet::makeFileRow() {
  auto* field = new QWidget;
  auto* row = new QHBoxLayout(field);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(m_choose);
  row->addWidget(m_fileName, 1);
  field->setFocusProxy(m_choose);
  setCompact(m_choose);
  m_choose->setObjectName(u"optInSheet.choose"_s);
  m_choose->setAutoDefault(false);
  connect(m_choose, &QPushButton::clicked, this, &OptInSheet::chooseFile);
  return field;
}

void OptInSheet::makeForm() {
  m_act->setObjectName(u"optInSheet.act"_s);
  m_act->addItem(tr("Agreed to be written to"));
  m_act->addItem(tr("Does not want to be written to any more"));
  m_source->setObjectName(u"optInSheet.source"_s);
  m_day->setObjectName(u"optInSheet.day"_s);
  m_day->setCalendarPopup(true);
  m_day->setDisplayFormat(dayFormat());
  m_day->setMaximumDate(QDate::currentDate());
  m_day->setDate(m_shown && m_shown->day.isValid() ? m_shown->day : QDate::currentDate());
  auto* words = new ElidedLabel(m_shown ? visibleText(m_shown->words.simplified()) : QString(), TextRole::Body);
  m_messageRow = new FormRow(tr("Message that shows it"), words);
  m_fileRow = new FormRow(tr("File that shows it"), makeFileRow());
  m_frame.enter->addWidget(new FormRow(tr("What this person said"), m_act, FormRow::Need::Required));
  m_frame.enter->addWidget(new FormRow(tr("How"), m_source, FormRow::Need::Required));
  m_frame.enter->addWidget(new FormRow(tr("Day"), m_day, FormRow::Need::Required));
  m_frame.enter->addWidget(m_messageRow);
  m_frame.enter->addWidget(m_fileRow);
  m_frame.enter->addStretch(1);
  connect(m_act, &QComboBox::currentIndexChanged, this, &OptInSheet::choose);
  connect(m_source, &QComboBox::currentIndexChanged, this, &OptInSheet::check);
}

/// To withdraw, it is enough to have said so.
void OptInSheet::choose() {
  const QSignalBlocker quiet(m_source);
  m_source->clear();
  std::vector<OptIn::Source> sources{OptIn::Source::Form, OptIn::Source::Paper, OptIn::Source::Import};
  if (m_shown)
    sources.insert(sources.begin(), OptIn::Source::Message);
  if (act() == OptIn::Act::Withdrawn)
    sources.push_back(OptIn::Source::Spoken);
  for (const OptIn::Source each : sources)
    m_source->addItem(OptInWords::source(each), static_cast<int>(each));
  check();
}

OptIn::Act OptInSheet::act() const { return m_act->currentIndex() == 0 ? OptIn::Act::Given : OptIn::Act::Withdrawn; }

OptIn::Source OptInSheet::source() const { return static_cast<OptIn::Source>(m_source->currentData().toInt()); }

void OptInSheet::check() {
  const bool byMessage = source() == OptIn::Source::Message;
  m_messageRow->setVisible(byMessage);
  m_fileRow->setVisible(!byMessage && source() != OptIn::Source::Spoken);
  if (!m_history)
    return m_frame.setProblem(tr("It is being looked up…"));
  if (!m_history->mayRecord)
    return m_frame.setProblem(tr("Only a records manager records this"));
  if (m_isBusy)
    return m_frame.setProblem(tr("It is being recorded…"));
  const bool lacksFile = act() == OptIn::Act::Given && !byMessage && m_file.isEmpty();
  m_frame.setProblem(lacksFile ? tr("The file that shows it is still missing") : QString());
}

void OptInSheet::setFile(const QString& file) {
  m_file = file;
  m_fileName->setText(visibleText(QFileInfo(file).fileName()));
  check();
}

void OptInSheet::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Choose the file that shows it"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &OptInSheet::setFile);
  dialog->open();
}

void OptInSheet::ask() {
  m_desk->optIn(m_conversation).then(this, [this](const Result<OptInHistory::Answer>& answer) {
    if (!answer)
      return m_frame.setProblem(errorText(answer.error()));
    m_history = *answer;
    showSteps(*answer);
    check();
  });
}

void OptInSheet::showSteps(const OptInHistory::Answer& answer) {
  if (!m_said->begin(QString::number(answer.steps.size()) + (answer.isGiven ? u'+' : u'-')))
    return;
  m_said->addText(OptInWords::standing(answer), Ink::Primary);
  for (const OptInStep& step : answer.steps) {
    const bool isGiven = step.act == OptIn::Act::Given;
    m_said->addLine(isGiven ? Icon::Tick : Icon::Refused, isGiven ? Tone::Done : Tone::Due, OptInWords::act(step),
                    OptInWords::details(step));
  }
}

void OptInSheet::record() {
  workspace::RecordOptIn command;
  command.target.conversation = m_conversation;
  command.act = act();
  command.source = source();
  const bool asWritten = source() == OptIn::Source::Message && m_shown && m_day->date() == m_shown->day;
  if (!asWritten) // else the second of the message counts
    command.day = m_day->date();
  QString file;
  if (source() != OptIn::Source::Message)
    file = source() == OptIn::Source::Spoken ? QString() : m_file;
  else if (m_shown)
    command.message = m_shown->message;
  m_isBusy = true;
  check();
  m_desk->recordOptIn(std::move(command), file, m_history->matter)
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        m_isBusy = false;
        check();
        if (!receipt)
          return m_frame.showFailure(errorText(receipt.error()));
        accept();
      });
}

} // namespace muniment::ui
