/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-test-child.h"

/**
 * test_child_start:
 * @verb: what it is for
 * @path: the path of a register
 * @argument: (nullable): the rest
 *
 * Returns: (transfer full): a program that runs
 */
TestChild *
test_child_start (const char *verb, const char *path, const char *argument)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "store-child", NULL);
  TestChild *child = g_new0 (TestChild, 1);
  g_autoptr (GError) error = NULL;

  child->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                     &error, program, verb, path, argument, NULL);
  g_assert_no_error (error);
  child->output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child->process));
  return child;
}

/**
 * test_child_read:
 * @child: a program
 *
 * Returns: (transfer full) (nullable): the next line it says, %NULL when it has ended
 */
char *
test_child_read (TestChild *child)
{
  return g_data_input_stream_read_line (child->output, NULL, NULL, NULL);
}

/**
 * test_child_ask:
 * @child: a program that talks
 * @line: what to tell it
 *
 * Returns: (transfer full): what it answers
 */
char *
test_child_ask (TestChild *child, const char *line)
{
  g_autofree char *text = g_strconcat (line, "\n", NULL);
  g_autoptr (GError) error = NULL;
  char *answer;

  g_output_stream_write_all (g_subprocess_get_stdin_pipe (child->process), text, strlen (text),
                             NULL, NULL, &error);
  g_assert_no_error (error);
  answer = test_child_read (child);
  g_assert_nonnull (answer);
  return answer;
}

/**
 * test_child_expect:
 * @child: a program that talks
 * @line: what to tell it
 * @answer: what its answer must begin with
 *
 * Fails when it answers something else.
 */
void
test_child_expect (TestChild *child, const char *line, const char *answer)
{
  g_autofree char *found = test_child_ask (child, line);

  if (!g_str_has_prefix (found, answer))
    g_error ("“%s” is answered with “%s”, not “%s”", line, found, answer);
}

/**
 * test_child_kill:
 * @child: a program
 *
 * Ends it without warning and waits until it is gone.
 */
void
test_child_kill (TestChild *child)
{
  g_subprocess_force_exit (child->process);
  g_subprocess_wait (child->process, NULL, NULL);
}

/**
 * test_child_free:
 * @child: (transfer full): a program
 *
 * Lets it end by itself when it only waits for its input.
 */
void
test_child_free (TestChild *child)
{
  g_output_stream_close (g_subprocess_get_stdin_pipe (child->process), NULL, NULL);
  g_subprocess_wait (child->process, NULL, NULL);
  g_object_unref (child->output);
  g_object_unref (child->process);
  g_free (child);
}
