#include "ui/kit/sheet_frame.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

/// A band with a hairline above.
class Foot final : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::of(this).line);
  }
};

/// The side that says what follows.
class Sunken final : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).sunken);
  }
};

/// A side that scrolls where the window is low.
QVBoxLayout* addSide(QBoxLayout& row, QWidget* content, int stretch) {
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(24, 16, 24, 16);
  column->setSpacing(10);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
  scroll->setWidget(content);
  row.addWidget(scroll, stretch);
  return column;
}

} // namespace

SheetFrame SheetFrame::layOut(QDialog& dialog, const Text& text, Sides sides) {
  SheetFrame frame;
  dialog.setWindowTitle(text.title);
  dialog.setBackgroundRole(QPalette::Base);
  dialog.setAutoFillBackground(true);
  auto* outer = new QVBoxLayout(&dialog);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(24, 20, 24, 12);
  head->setSpacing(2);
  head->addWidget(new PlainLabel(text.title, TextRole::DialogTitle));
  auto* context = new PlainLabel(text.context, TextRole::Body, Ink::Secondary);
  context->setWordWrap(true);
  head->addWidget(context);
  outer->addLayout(head);
  auto* body = new Foot;
  auto* row = new QHBoxLayout(body);
  row->setContentsMargins(0, 1, 0, 0);
  row->setSpacing(0);
  frame.enter = addSide(*row, new QWidget, 3);
  if (sides == Sides::Two)
    frame.follows = addSide(*row, new Sunken, 2);
  outer->addWidget(body, 1);
  auto* foot = new Foot;
  auto* buttons = new QHBoxLayout(foot);
  buttons->setContentsMargins(24, 12, 24, 12);
  buttons->setSpacing(8);
  frame.problem = new PlainLabel({}, TextRole::Small, Ink::Tertiary);
  frame.problem->setWordWrap(true);
  buttons->addWidget(frame.problem, 1);
  auto* cancel = new QPushButton(text.isDoneAtOnce ? QCoreApplication::translate("SheetFrame", "Close")
                                                   : QCoreApplication::translate("SheetFrame", "Cancel"));
  cancel->setAutoDefault(false);
  frame.action = new QPushButton(text.action);
  frame.action->setObjectName(QStringLiteral("sheet.action"));
  frame.action->setDefault(true);
  setButtonKind(frame.action, ButtonKind::Primary);
  buttons->addWidget(cancel);
  if (!text.second.isEmpty()) {
    frame.second = new QPushButton(text.second);
    frame.second->setObjectName(QStringLiteral("sheet.second"));
    frame.second->setAutoDefault(false);
    buttons->addWidget(frame.second);
  }
  buttons->addWidget(frame.action);
  outer->addWidget(foot);
  QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
  return frame;
}

void SheetFrame::setProblem(const QString& sentence) const {
  problem->setInk(Ink::Tertiary);
  problem->setText(sentence);
  action->setEnabled(sentence.isEmpty());
}

void SheetFrame::showFailure(const QString& sentence) const {
  problem->setTone(Tone::Failed);
  problem->setText(sentence);
  action->setEnabled(true);
}

} // namespace muniment::ui
