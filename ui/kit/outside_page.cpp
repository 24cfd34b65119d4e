#include "ui/kit/outside_page.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/sheet_frame.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

class OutsidePage final {
  Q_DECLARE_TR_FUNCTIONS(OutsidePage)
};

} // namespace

bool isOutsidePage(const QUrl& page) {
  return page.isValid() && page.scheme() == u"https" && !page.host().isEmpty() && page.userInfo().isEmpty();
}

void askToOpen(const QUrl& page, QWidget* parent) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setObjectName(u"outsidePage"_s);
  const SheetFrame frame =
      SheetFrame::layOut(*dialog,
                         {OutsidePage::tr("Open a page outside Muniment"),
                          OutsidePage::tr("Its address came from another system."), OutsidePage::tr("Open Page")},
                         SheetFrame::Sides::One);
  // As it is resolved, so that letters that look alike do not pass for others.
  auto* host = new PlainLabel(QString::fromLatin1(QUrl::toAce(page.host())), TextRole::BodyStrong, Ink::Primary);
  host->setObjectName(u"outsidePage.host"_s);
  auto* address = new PlainLabel(visibleText(page.toString(QUrl::FullyEncoded)), TextRole::Mono, Ink::Secondary);
  address->setWordWrap(true);
  frame.enter->addWidget(host);
  frame.enter->addWidget(address);
  frame.enter->addStretch(1);
  QObject::connect(frame.action, &QPushButton::clicked, dialog, [dialog, page] {
    QDesktopServices::openUrl(page);
    dialog->accept();
  });
  dialog->open();
}

} // namespace muniment::ui
