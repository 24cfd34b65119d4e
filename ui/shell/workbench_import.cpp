#include "core/base/error_catalogue.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/import_dialog.h"
#include "ui/shell/workbench.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::chooseChats() {
  auto* dialog = new QFileDialog(this, tr("Exported chats, phone databases or backups"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::urlsSelected, this, &Workbench::import);
  dialog->open();
}

void Workbench::import(const QList<QUrl>& files) {
  for (const QUrl& url : files) {
    const QFileInfo info(url.toLocalFile());
    if (!info.isFile())
      continue;
    const QString id = u"read-%1"_s.arg(++m_nextJob);
    m_workspace->inspect(FilePath{info.absoluteFilePath()}, {}, startJob(id, tr("Reading %1").arg(info.fileName())))
        .then(this, [this, id, url](const Result<workspace::SharedSourceFile>& file) {
          endJob(id, {});
          if (!isVisible())
            return; // locked meanwhile: a question would show what nobody may see
          if (file)
            askAndImport(*file);
          else if (file.error().id == "import.not_recognised"_L1)
            capture({url});
          else
            report(file.error());
        });
  }
}

void Workbench::askAndImport(const workspace::SharedSourceFile& file) {
  auto* dialog = new ImportDialog(*file, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, file] { runImport(file, dialog->wish()); });
  dialog->open();
}

void Workbench::runImport(const workspace::SharedSourceFile& file, workspace::ImportWish wish) {
  const QString id = u"import-%1"_s.arg(++m_nextJob);
  m_workspace->import(file, std::move(wish), startJob(id, tr("Importing %1").arg(file->name())))
      .then(this, [this, id](const Result<std::vector<workspace::ImportedChat>>& chats) {
        if (!chats) {
          endJob(id, errorText(chats.error()));
          if (chats.error().kind != ErrorKind::Cancelled)
            report(chats.error());
          return;
        }
        std::int64_t added = 0;
        for (const workspace::ImportedChat& chat : *chats)
          added += chat.added;
        endJob(id, tr("%n message(s) imported", nullptr, static_cast<int>(added)));
        show(u"conversations"_s);
      });
}

} // namespace muniment::ui
