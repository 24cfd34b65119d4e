#include "ui/kit/subject_pages.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

enum Page { Nothing, Waiting, Subject, Refused, Broken };

} // namespace

SubjectPages::SubjectPages(QWidget* subject, const QString& refused, const QString& broken, QWidget* parent)
    : QStackedWidget(parent), m_nothing(new PlainLabel({}, TextRole::Body, Ink::Secondary)) {
  auto* nothing = new QWidget(this);
  auto* middle = new QVBoxLayout(nothing);
  m_nothing->setWordWrap(true);
  m_nothing->setAlignment(Qt::AlignCenter);
  middle->addStretch(1);
  middle->addWidget(m_nothing);
  middle->addStretch(1);
  auto* failed = new EmptyState(Icon::Octagon, broken, tr("Try Again"), this);
  connect(failed, &EmptyState::actionTriggered, this, &SubjectPages::retryRequested);
  auto* closed = new EmptyState(Icon::Padlock, refused, {}, this);
  for (QWidget* page : std::initializer_list<QWidget*>{nothing, new LoadingRows(48, this), subject, closed, failed})
    addWidget(page);
}

void SubjectPages::showNothing(const QString& why) {
  m_nothing->setText(why);
  setCurrentIndex(Nothing);
}

void SubjectPages::showWaiting() { setCurrentIndex(Waiting); }

void SubjectPages::showSubject() { setCurrentIndex(Subject); }

void SubjectPages::showError(ErrorKind kind) {
  setCurrentIndex(kind == ErrorKind::Refused || kind == ErrorKind::NotFound ? Refused : Broken);
}

bool SubjectPages::isSubjectShown() const { return currentIndex() == Subject; }

} // namespace muniment::ui
