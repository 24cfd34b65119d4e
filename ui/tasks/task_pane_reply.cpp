#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/tasks/reply_choice.h"
#include "ui/tasks/task_pane.h"

#include <QtWidgets/QPlainTextEdit>

// What the pane of a task shows of a message of which nobody knows yet what it answers.

namespace muniment::ui {

using namespace Qt::StringLiterals;

void TaskPane::showReply(const workspace::TaskById::Answer& answer) {
  m_reasonRow->setVisible(answer.isMine);
  if (!answer.isMine) {
    explain(tr("This is for somebody else. You can hand it on."));
    addHandOn();
    return;
  }
  m_desk->ask(workspace::UnclearReply{answer.task.id})
      .then(this, [this, task = answer.task.id,
                   generation = m_generation](const Result<workspace::UnclearReply::Answer>& offered) {
        if (generation != m_generation)
          return;
        if (offered)
          offerReply(task, *offered);
        else
          explain(errorText(offered.error()));
        addDecision(
            {tr("Answers None"), Qt::Key_N, false}, false,
            [this, task](const QString& comment) {
              return m_desk->run(workspace::DecideTask{task, u"done"_s, comment});
            },
            tr("Noted. Nothing was decided by the message."));
        addHandOn();
        checkReason();
      });
}

void TaskPane::offerReply(const TaskId& task, const workspace::UnclearReply::Answer& offered) {
  m_reply->offer(offered);
  if (!m_reply->chosen(task)) {
    explain(tr("No question waits at that number any more."));
    return;
  }
  m_reply->show();
  addDecision(
      {tr("Answers This Question"), Qt::Key_A, false}, true,
      [this, task](const QString& comment) {
        workspace::SettleReply command = m_reply->chosen(task).value_or(workspace::SettleReply());
        command.comment = comment;
        return m_desk->run(std::move(command));
      },
      tr("The message counts as the answer."));
}

} // namespace muniment::ui
