#include "ui/conversations/remark_editor.h"

#include "ui/kit/style.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kEditorHeight = 84;

} // namespace

RemarkEditor::RemarkEditor(const Words& words, const QString& objectName, qsizetype longest, const QString& draft,
                           QWidget* parent)
    : QWidget(parent), m_editor(new QPlainTextEdit(draft, this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_editor->setObjectName(objectName + u"Text"_s);
  m_editor->setAccessibleName(words.name);
  m_editor->setPlaceholderText(words.placeholder);
  m_editor->setFixedHeight(kEditorHeight);
  m_editor->setTabChangesFocus(true);
  setFocusProxy(m_editor);
  column->addWidget(m_editor);
  auto* keep = new QPushButton(words.action, this);
  keep->setObjectName(u"keep"_s + objectName.left(1).toUpper() + objectName.sliced(1));
  setCompact(keep);
  column->addWidget(keep, 0, Qt::AlignLeading);
  const auto weigh = [this, keep, longest] {
    const qsizetype size = m_editor->toPlainText().trimmed().size();
    keep->setEnabled(size > 0 && size <= longest);
  };
  weigh();
  connect(m_editor, &QPlainTextEdit::textChanged, this, [this, weigh] {
    Q_EMIT drafted(m_editor->toPlainText());
    weigh();
  });
  connect(keep, &QPushButton::clicked, this, [this] { Q_EMIT keepRequested(m_editor->toPlainText()); });
}

} // namespace muniment::ui
