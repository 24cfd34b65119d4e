#include "ui/conversations/choices_dialog.h"

#include "core/base/error_catalogue.h"
#include "core/connect/whatsapp/graph_message.h"
#include "core/connect/whatsapp/send_limits.h"
#include "ui/conversations/template_preview.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
namespace whatsapp = connect::whatsapp;

constexpr int kWordsHeight = 72;
constexpr int kChoicesHeight = 132;
constexpr int kPreviewWidth = 280;

QPlainTextEdit* makeField(const QString& name, int height) {
  auto* field = new QPlainTextEdit;
  field->setObjectName(name);
  field->setTabChangesFocus(true);
  field->setFixedHeight(height);
  return field;
}

/// What comes back when it is tapped.
QString idOf(qsizetype number) { return u"choice-%1"_s.arg(number + 1); }

} // namespace

ChoicesDialog::ChoicesDialog(const QString& words, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Ask with buttons or a list"),
                                  tr("The person taps an answer; it comes back with the question"), tr("Send")},
                                 SheetFrame::Sides::Two)),
      m_words(makeField(u"choicesDialog.words"_s, kWordsHeight)),
      m_choices(makeField(u"choicesDialog.choices"_s, kChoicesHeight)), m_open(new QLineEdit(tr("Choose"))),
      m_openRow(new FormRow(tr("Button that opens the list"), m_open, FormRow::Need::Required)),
      m_choicesRow(new FormRow(tr("Answers, one on each line"), m_choices, FormRow::Need::Required)),
      m_preview(new TemplatePreview) {
  setObjectName(u"choicesDialog"_s);
  m_words->setPlainText(words);
  m_open->setObjectName(u"choicesDialog.open"_s);
  m_preview->setMinimumWidth(kPreviewWidth);
  m_choicesRow->setHint(tr("Up to 3 answers of 20 characters are buttons. Up to 10 of 24 characters are a list."));
  m_frame.enter->addWidget(new FormRow(tr("Question"), m_words, FormRow::Need::Required));
  m_frame.enter->addWidget(m_choicesRow);
  m_frame.enter->addWidget(m_openRow);
  m_frame.enter->addStretch(1);
  m_frame.follows->addWidget(new PlainLabel(tr("As it will look"), TextRole::SmallStrong, Ink::Secondary));
  m_frame.follows->addWidget(m_preview, 1);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  connect(m_words, &QPlainTextEdit::textChanged, this, &ChoicesDialog::weigh);
  connect(m_choices, &QPlainTextEdit::textChanged, this, &ChoicesDialog::weigh);
  connect(m_open, &QLineEdit::textChanged, this, &ChoicesDialog::weigh);
  weigh();
}

QStringList ChoicesDialog::choices() const {
  QStringList made;
  for (const QString& line : m_choices->toPlainText().split(u'\n')) {
    if (const QString choice = line.simplified(); !choice.isEmpty())
      made.append(choice);
  }
  return made;
}

bool ChoicesDialog::fitButtons(const QStringList& choices) {
  return choices.size() <= qsizetype(whatsapp::send_limits::kButtons) &&
         std::ranges::all_of(choices, [](const QString& each) {
           return each.size() <= qsizetype(whatsapp::send_limits::kButtonTitle);
         });
}

whatsapp::SendContent ChoicesDialog::content() const {
  const QStringList titles = choices();
  const whatsapp::InteractiveFrame frame{{}, m_words->toPlainText().trimmed(), {}};
  if (fitButtons(titles)) {
    whatsapp::ButtonsContent made{frame, {}};
    for (qsizetype i = 0; i < titles.size(); ++i)
      made.buttons.push_back({idOf(i), titles[i]});
    return made;
  }
  whatsapp::ListContent made{frame, m_open->text().trimmed(), {{}}};
  for (qsizetype i = 0; i < titles.size(); ++i)
    made.sections.front().rows.push_back({idOf(i), titles[i], {}});
  return made;
}

void ChoicesDialog::weigh() {
  const QStringList titles = choices();
  const bool buttons = fitButtons(titles);
  m_openRow->setVisible(!buttons);
  m_preview->show({{},
                   m_words->toPlainText().trimmed(),
                   {},
                   buttons ? titles : QStringList(u"☰ "_s + m_open->text().trimmed()) + titles});
  if (m_words->toPlainText().trimmed().isEmpty() || titles.isEmpty())
    return m_frame.setProblem(tr("Write a question and at least one answer."));
  const whatsapp::GraphMessage message{{whatsapp::SendRecipient::Kind::Number, u"15550100001"_s}, content(), {}, {}};
  const auto checked = checkMessage(message);
  m_frame.setProblem(checked ? QString() : errorText(checked.error()));
}

} // namespace muniment::ui
