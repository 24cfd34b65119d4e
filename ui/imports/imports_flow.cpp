#include "ui/imports/imports_flow.h"

#include "core/base/error_catalogue.h"
#include "core/workspace/disposition/sweep.h"
#include "ui/imports/imports_sheet.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

ImportsFlow::ImportsFlow(workspace::Workspace& workspace, ImportsDesk& desk, Jobs jobs, QWidget* window)
    : QObject(window), m_workspace(&workspace), m_desk(&desk), m_jobs(std::move(jobs)), m_window(window) {}

void ImportsFlow::open(const std::optional<ConversationId>& conversation) {
  auto* sheet = new ImportsSheet(*m_desk, conversation, m_window);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &ImportsSheet::withdrawn, this, &ImportsFlow::sweep);
  connect(sheet, &ImportsSheet::tasksRequested, this, [this, sheet] {
    sheet->close();
    Q_EMIT tasksRequested();
  });
  sheet->open();
}

void ImportsFlow::sweep() {
  Q_EMIT withdrawn();
  m_sweepsAgain = m_isSweeping;
  if (std::exchange(m_isSweeping, true))
    return;
  const QString id = u"sweep"_s;
  const SharedProgress progress = m_jobs.start(id, tr("Removing what was withdrawn"));
  m_sweeper.run([workspace = m_workspace, progress] { return workspace::sweepAway(*workspace, progress); })
      .then(this, [this, id](const Result<void>& swept) {
        m_isSweeping = false;
        const bool stopped = !swept && swept.error().kind == ErrorKind::Cancelled;
        m_jobs.end(id, swept     ? tr("What was withdrawn is gone from the files of the workspace")
                       : stopped ? tr("Stopped. The next disposition goes on with it.")
                                 : errorText(swept.error()));
        if (!swept && !stopped)
          Q_EMIT failed(swept.error());
        if (std::exchange(m_sweepsAgain, false))
          sweep();
      });
}

} // namespace muniment::ui
