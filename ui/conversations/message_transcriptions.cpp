#include "core/workspace/conversations/write_down.h"
#include "ui/conversations/details_column.h"
#include "ui/conversations/message_details_pane.h"
#include "ui/conversations/remark_editor.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QPushButton>

namespace muniment::ui {

using namespace Qt::StringLiterals;

/// What people wrote down of the file, and where one more can do so.
void MessageDetailsPane::addTranscriptions(DetailsColumn& column) {
  const auto& attachment = m_details->message.attachment;
  const bool isHere = attachment && attachment->state == Attachment::State::Present;
  if (!isHere && m_details->transcriptions.empty())
    return;
  column.addHeading(tr("What It Says"));
  for (const store::SignedTranscription& each : m_details->transcriptions) {
    column.addText(each.transcription.text, TextRole::Small, Ink::Primary)->setObjectName(u"transcription"_s);
    column.addText(tr("Written down by %1, %2").arg(visibleText(each.author), momentWithZone(each.transcription.at)),
                   TextRole::Caption, Ink::Tertiary);
  }
  if (!isHere)
    return;
  if (m_isWritingDown)
    return addTranscriptionEditor(column);
  QPushButton* write = column.addButton(tr("Write Down What It Says"), u"writeDown"_s);
  connect(write, &QPushButton::clicked, this, [this] {
    m_isWritingDown = true;
    rebuild();
    if (auto* editor = findChild<RemarkEditor*>(u"transcriptionEditor"_s))
      editor->setFocus();
  });
}

void MessageDetailsPane::addTranscriptionEditor(DetailsColumn& column) {
  auto* editor = new RemarkEditor({tr("What the file says"),
                                   tr("What is heard or seen. It stands beside the file with your name and cannot be "
                                      "changed."),
                                   tr("Keep Words")},
                                  u"words"_s, workspace::WriteDown::kLongest, m_words);
  editor->setObjectName(u"transcriptionEditor"_s);
  column.addWidget(editor);
  connect(editor, &RemarkEditor::drafted, this, [this](const QString& text) { m_words = text; });
  connect(editor, &RemarkEditor::keepRequested, this, [this, message = m_details->message.id](const QString& text) {
    Q_EMIT transcriptionRequested(message, text);
  });
}

} // namespace muniment::ui
