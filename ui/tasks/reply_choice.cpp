#include "ui/tasks/reply_choice.h"

#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInOwnWords = -1;

} // namespace

ReplyChoice::ReplyChoice(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  m_message = addField(u"replyMessage"_s, tr("Message"));
  m_question = addField(u"replyQuestion"_s, tr("Question that it answers"));
  m_choice = addField(u"replyAnswer"_s, tr("Answer"));
  connect(m_question, &QComboBox::currentIndexChanged, this, &ReplyChoice::showChoices);
}

QComboBox* ReplyChoice::addField(const QString& name, const QString& label) {
  auto* box = new QComboBox;
  box->setObjectName(name);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // messages are long
  box->setMinimumContentsLength(20);
  layout()->addWidget(new FormRow(label, box));
  return box;
}

void ReplyChoice::offer(workspace::UnclearReply::Answer offered) {
  m_offered = std::move(offered);
  m_message->clear();
  for (const auto& said : m_offered.messages) {
    const QString text = visibleText(said.text).simplified();
    m_message->addItem(text.isEmpty() ? momentText(said.at)
                                      : tr("%1, %2", "moment; words of a message").arg(momentText(said.at), text));
  }
  m_question->clear();
  for (const Question& question : m_offered.questions)
    m_question->addItem(visibleText(question.text).simplified());
  showChoices();
}

void ReplyChoice::showChoices() {
  m_choice->clear();
  const int at = m_question->currentIndex();
  if (at < 0 || static_cast<std::size_t>(at) >= m_offered.questions.size())
    return;
  const Question& question = m_offered.questions[static_cast<std::size_t>(at)];
  for (int i = 0; i < question.choices.size(); ++i)
    m_choice->addItem(visibleText(question.choices[i]), i);
  if (question.ownWords)
    m_choice->addItem(tr("In their own words"), kInOwnWords);
}

std::optional<workspace::SettleReply> ReplyChoice::chosen(const TaskId& task) const {
  const int message = m_message->currentIndex();
  const int question = m_question->currentIndex();
  if (message < 0 || question < 0 || m_choice->currentIndex() < 0)
    return std::nullopt;
  return workspace::SettleReply{task,
                                m_offered.messages[static_cast<std::size_t>(message)].message,
                                m_offered.questions[static_cast<std::size_t>(question)].id,
                                m_choice->currentData().toInt(),
                                {}};
}

} // namespace muniment::ui
