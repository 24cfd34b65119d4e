#include "core/connect/http/logged_line.h"

namespace muniment::connect {

Result<HttpResponse> LoggedLine::exchange(const HttpJob& job) {
  WireNote note;
  note.at = m_book.clock->now();
  note.connection = m_book.connection;
  note.host = job.request.url.host();
  note.method = job.request.method;
  note.address = m_redaction.address(job.request.url);
  note.sent = job.upload ? job.upload->size() : job.request.body.size();
  auto outcome = m_inner->exchange(job);
  note.milliseconds = m_book.clock->now().milliseconds() - note.at.milliseconds();
  if (outcome) {
    note.status = outcome->status;
    note.received = outcome->body.size();
  } else {
    note.error = outcome.error().id; // not its detail, which may hold what a peer wrote
  }
  m_book.log->note(note);
  if (m_book.capture)
    m_book.capture->keep(job, outcome, m_redaction, note.at);
  return outcome;
}

} // namespace muniment::connect
