#pragma once

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QTimer>

namespace muniment::tests {

/// An answer as those of a workspace come: with a later event, never within the question.
template <class T>
QFuture<T> later(T value) {
  const auto promise = std::make_shared<QPromise<T>>();
  promise->start();
  QTimer::singleShot(0, [promise, value = std::move(value)] {
    promise->addResult(value);
    promise->finish();
  });
  return promise->future();
}

} // namespace muniment::tests
